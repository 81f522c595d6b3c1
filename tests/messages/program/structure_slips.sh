# All that is wrong with a structure of one's own is answered at once, with the row, the reason and what was probably meant.
mine() { { printf '%s\n' '# source: made up for this test' 'relation,from,to,weight,months'; cat; } > mine.csv; hearth validate mine.toml; }
printf '%s\n' 'extends = "scenarios/tiny.toml"' '[leadership]' 'structure = "custom"' 'custom = "mine.csv"' > mine.toml
echo misspelt
mine <<'ROWS'
answers_fro,director,all,1,
answers_for,direktor,all,1,
answers_for,director,practise,1,
informs,practice,director,1,
informs,services,services,1,
influences,services,director,1,
controls,public,all,1,
answers_to,director,early_help,,
ROWS
echo sums
mine <<'ROWS'
answers_for,director,practice,1,
answers_for,director,early_help,.5,
answers_for,lead_member,crisis,.2,
answers_for,director,crisis,.3,
answers_for,director,budget,.7,
answers_for,leader,budget,.7,
controls,director,practice,1,
influences,leader,director,.5,
influences,director,leader,.333,
influences,lead_member,leader,.333,
influences,chief_executive,leader,.333,
ROWS
echo circle, unreachable, stale
mine <<'ROWS'
answers_for,director,all,.5,
answers_for,health_chief,all,.3,
answers_for,police_chief,all,.2,
answers_to,director,chief_executive,,
answers_to,chief_executive,leader,,
answers_to,leader,director,,
answers_to,safeguarding_chair,director,,
informs,services,director,1,20
informs,director,police_chief,.5,20
ROWS
echo said twice
mine <<'ROWS'
answers_for,director,all,1,
answers_for,director,practice,1,
ROWS
echo what nothing reads
mine <<'ROWS'
answers_for,director,all,1,3
answers_to,director,leader,.5,
ROWS
echo out of range
mine <<'ROWS'
answers_for,director,all,-1,
informs,services,director,1,30
ROWS
echo nothing
mine < /dev/null
hearth validate scenarios/tiny.toml --set leadership.structure=custom
echo 'answers_for,director,all,1,' | mine | sed 's/valid\..*/valid./'
hearth validate mine.toml --set leadership.structure=quartet
hearth validate scenarios/tiny.toml --set leadership.structure=quartett
