namespace Ops.Domain.Numerics;

/// <summary>The checks of the distributions that are given by their ends and a likeliest value.</summary>
internal static class ThreePoints
{
    /// <summary>The upper end itself: above the lower one, and so far from it that neither the width nor the density leaves double.</summary>
    public static double High(double low, double high)
    {
        if (!(Guard.Finite(high, nameof(high)) > low))
            throw Faults.Invalid(nameof(high), "the upper end is not above the lower end", "give an upper end above the lower");
        if (!double.IsFinite(high - low))
            throw Faults.Overflow(nameof(high), "the ends lie farther apart than a double reaches", "work in a larger unit");
        if (!double.IsFinite(1 / (high - low)))
            throw Faults.Overflow(nameof(high), "the ends lie so close that the density is beyond double", "work in a smaller unit");
        return high;
    }

    public static double Mode(double low, double mode, double high)
    {
        Guard.Finite(mode, nameof(mode));
        High(low, high);
        return mode >= low && mode <= high
            ? mode
            : throw Faults.Invalid(nameof(mode), "the likeliest value is outside the ends", "give one from low to high");
    }
}
