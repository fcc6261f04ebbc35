namespace Ops.Domain.Numerics;

/// <summary>The checks of the distributions that are given by their ends and a likeliest value.</summary>
internal static class ThreePoints
{
    public static double High(double low, double high) =>
        Guard.Finite(high, nameof(high)) > low
            ? high
            : throw Faults.Invalid(nameof(high), "the upper end is not above the lower end", "give an upper end above the lower");

    public static double Mode(double low, double mode, double high)
    {
        Guard.Finite(mode, nameof(mode));
        High(low, high);
        return mode >= low && mode <= high
            ? mode
            : throw Faults.Invalid(nameof(mode), "the likeliest value is outside the ends", "give one from low to high");
    }
}
