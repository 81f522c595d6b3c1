#!/usr/bin/env python3
"""Draw what `hearth summarise RUN --json` says beside what was published, as one SVG.

    hearth summarise england.h5 --json | python3 analysis/examples/draw_levels.py > levels.svg
"""
import html
import json
import sys

LEFT, WIDTH, ROW, TOP = 320, 420, 26, 74   # pixels
LOW, HIGH = 60, 140                        # per cent of the published figure


def x_of(percent):
    """Pixels from the left for a per cent of the published figure, held inside the picture."""
    return LEFT + WIDTH * (min(max(percent, LOW), HIGH) - LOW) / (HIGH - LOW)


def main():
    summary = json.load(sys.stdin)
    rows = [r for r in summary["scenarios"][0]["pooled"] if r["published"]]
    bottom = TOP + ROW * len(rows)
    year = summary["year_ending_31_march"]
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + 170}" height="{bottom + 40}" font-family="sans-serif" font-size="13">',
           f'<title>Simulated against published, England, year ending 31 March {year}</title>', '<rect width="100%" height="100%" fill="white"/>',
           f'<text x="12" y="24" font-size="17" font-weight="bold">First values are solved so that services stand where England\'s stood in {year}</text>',
           '<text x="12" y="44" fill="#555">Dot: simulated, per cent of the published figure. Shaded: within 15 per cent.</text>',
           f'<rect x="{x_of(85)}" y="{TOP - 14}" width="{x_of(115) - x_of(85)}" height="{bottom - TOP + 14}" fill="#dbe9f6"/>',
           f'<line x1="{x_of(100)}" x2="{x_of(100)}" y1="{TOP - 14}" y2="{bottom}" stroke="#333"/>']
    for i, row in enumerate(rows):
        y, percent = TOP + ROW * i + 6, 100 * row["simulated"] / row["published"]
        out.append(f'<text x="{LEFT - 12}" y="{y + 4}" text-anchor="end">{html.escape(row["meaning"])}</text>')
        out.append(f'<circle cx="{x_of(percent):.1f}" cy="{y}" r="5" fill="#12436d"/>')
        out.append(f'<text x="{LEFT + WIDTH + 12}" y="{y + 4}" fill="#333">{row["simulated"]:,.1f} ({row["published"]:,.1f})</text>')
    out += [f'<text x="{x_of(p)}" y="{bottom + 18}" text-anchor="middle" fill="#555">{p} %</text>' for p in (60, 80, 100, 120, 140)]
    out.append(f'<text x="{LEFT + WIDTH + 12}" y="{TOP - 22}" fill="#555">simulated (published)</text></svg>')
    print("\n".join(out))


if __name__ == "__main__":
    main()
