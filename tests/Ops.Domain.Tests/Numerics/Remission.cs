namespace Ops.Domain.Tests.Numerics;

/// <summary>Weeks in remission of 42 children with leukaemia (Freireich et al. 1963), the textbook case of censored data.</summary>
internal static class Remission
{
    public static double[] Treated { get; } = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];

    public static bool[] TreatedRelapsed { get; } =
    [true, true, true, false, true, false, true, false, false, true, true, false, false, false, true, true, .. new bool[5]];

    public static double[] Placebo { get; } = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

    public static double[] All { get; } = [.. Treated, .. Placebo];

    public static bool[] AllRelapsed { get; } = [.. TreatedRelapsed, .. Placebo.Select(_ => true)];

    /// <summary>0 for the treated, 1 for the placebo group.</summary>
    public static int[] Groups { get; } = [.. Treated.Select(_ => 0), .. Placebo.Select(_ => 1)];
}
