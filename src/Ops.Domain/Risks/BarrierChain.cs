namespace Ops.Domain.Risks;

/// <summary>Independent barriers one after the other.</summary>
internal static class BarrierChain
{
    public static ImmutableArray<double> Checked(ReadOnlySpan<double> barriers, string place)
    {
        Guard.Finite(barriers, place);
        for (int i = 0; i < barriers.Length; i++)
            Guard.Probability(barriers[i], Guard.At(place, i));
        return [.. barriers];
    }

    /// <summary>What gets through when every barrier fails with its probability.</summary>
    public static double Through(double frequency, ImmutableArray<double> barriers)
    {
        foreach (double failure in barriers)
            frequency *= failure;
        return frequency;
    }

    public static string Text(ImmutableArray<double> barriers) => string.Concat(barriers.Select(failure => $" * {Figures.Text(failure)}"));
}
