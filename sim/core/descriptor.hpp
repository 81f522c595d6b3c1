// An open file of the system, closed at the end of its life.
#pragma once

#include <unistd.h>

namespace hearth {

class Descriptor {
public:
    /// What ::open answered; below 0 where it could not.
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    operator int() const { return number_; }

private:
    int number_;
};

}  // namespace hearth
