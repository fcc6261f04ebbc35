namespace Ops.Domain.Goals;

/// <summary>When a figure counts as reaching a limit: the last bits of binary fractions must not turn a hit into a miss.</summary>
/// <remarks>
/// Two cases, each with its own allowance. Measured figures are compared with their limit directly, and what is allowed is relative: 12
/// significant digits, so that 0.1 + 0.2 reaches 0.3 and a cent below a billion does not. Ratios of progress have been through
/// subtractions, and what is allowed is a billionth of the whole way: 0.83 - 0.995 reaches -0.165. The bands of the kernel stay exact.
/// </remarks>
internal static class Reach
{
    /// <summary>What a ratio may lack.</summary>
    public const double OfRatio = 1e-9;

    private const double Digits = 1e-12;

    /// <summary>Whether a measured figure reaches a least one.</summary>
    public static bool Least(double value, double limit) => value >= limit - (Digits * Math.Max(Math.Abs(value), Math.Abs(limit)));

    /// <summary>Whether a ratio reaches a least one.</summary>
    public static bool Ratio(double value, double limit) => value >= limit - OfRatio;
}
