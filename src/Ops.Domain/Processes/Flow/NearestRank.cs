namespace Ops.Domain.Processes;

/// <summary>Percentiles that are days that occurred: the ⌈p·n⌉-th smallest, no invented half days.</summary>
internal static class NearestRank
{
    public static int Of(ReadOnlySpan<int> sorted, decimal probability) =>
        sorted[Math.Max(1, (int)decimal.Ceiling(probability * sorted.Length)) - 1];
}
