namespace Ops.Domain.Numerics;

/// <summary>The number of different keys that a <see cref="DistinctSketch"/> has seen.</summary>
public sealed record DistinctEstimate : IExplainable
{
    internal DistinctEstimate(double estimate, bool isExact, int precision)
    {
        Estimate = estimate;
        IsExact = isExact;
        Precision = precision;
    }

    /// <summary>The number of different keys, or its estimate.</summary>
    public double Estimate { get; }

    /// <summary>The estimate to the nearest whole number.</summary>
    public long Count => (long)Math.Round(Estimate);

    /// <summary>True when the count is exact.</summary>
    public bool IsExact { get; }

    /// <summary>The base-2 logarithm of the number of registers.</summary>
    public int Precision { get; }

    /// <summary>The relative standard error: 0 when exact, otherwise 1.04 / √(2^precision).</summary>
    public double RelativeStandardError => IsExact ? 0 : 1.04 / Math.Sqrt(1 << Precision);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Different keys", "不同键的个数"),
            Estimate,
            IsExact
                ? new Phrase("counted", "计数")
                : Phrase.Of($"estimated from {1 << Precision} registers", $"由 {1 << Precision} 个寄存器估计"),
            IsExact ? default : new Phrase("Flajolet et al. 2007; Ertl 2017", "Flajolet 等 2007；Ertl 2017"),
            Explanation.Of(
                new Phrase("Relative standard error", "相对标准误"),
                RelativeStandardError,
                IsExact ? default : Phrase.Of($"1.04 / √{1 << Precision}")
            )
        );
}
