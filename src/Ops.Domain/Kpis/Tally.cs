using Ops.Domain.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>A sum on its way: what stands above and below the line, or who was counted.</summary>
/// <param name="Top">The sum of amounts, numerators or weighted values; for a count the number of members.</param>
/// <param name="Bottom">The sum of denominators or weights; null where there is no line.</param>
/// <param name="Members">Who was counted; null where nobody is.</param>
/// <param name="Sketch">The values of a sample; null where there is none. Then the figure times their number stands above, their number below the line.</param>
internal sealed record Tally(Fraction Top, Fraction? Bottom = null, ImmutableHashSet<string>? Members = null, QuantileSketch? Sketch = null)
{
    /// <summary>The figure; null if 0 stands below the line.</summary>
    public Fraction? Value => Bottom is { } bottom ? Fraction.Ratio(Top, bottom) : Top;

    /// <summary>What shares are measured by.</summary>
    public Fraction Size => Bottom ?? Top;
}
