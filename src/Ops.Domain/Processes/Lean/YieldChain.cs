using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>What share of units passes all steps at the first try, and how many defects there are per million chances (直通率, DPMO).</summary>
/// <remarks>
/// The sigma level adds the customary shift of 1.5. Source: Harry &amp; Schroeder, Six Sigma, 2000. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class YieldChain : IExplainable
{
    private const double Shift = 1.5;
    private const double Million = 1e6;

    private YieldChain() { }

    /// <summary>The steps.</summary>
    public ImmutableArray<YieldStep> Steps { get; internal init; }

    /// <summary>The product of the steps' yields (滚动直通率).</summary>
    public double RolledThroughputYield { get; internal init; }

    /// <summary>The yield that each step would have if all were alike: the n-th root of the product.</summary>
    public double NormalizedYield { get; internal init; }

    /// <summary>Defects of all steps.</summary>
    public long TotalDefects { get; internal init; }

    /// <summary>Defects per million chances (百万机会缺陷数).</summary>
    public double DefectsPerMillion { get; internal init; }

    /// <summary>The sigma level Φ⁻¹(1 − DPMO/10⁶) + 1.5; null without a defect, or with a defect at every chance.</summary>
    public double? SigmaLevel { get; internal init; }

    /// <summary>Walks the steps.</summary>
    /// <param name="steps">The steps; at least one.</param>
    /// <returns>The chain.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no step. <see cref="FaultCode.InvalidArgument"/>: a step without units.
    /// <see cref="FaultCode.Overflow"/>: more defects than can be counted.
    /// </exception>
    public static YieldChain Of(ReadOnlySpan<YieldStep> steps)
    {
        Guard.NotEmpty(steps, nameof(steps));
        double rolled = 1;
        double chances = 0;
        Int128 defects = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            Guard.InRange(steps[i].Units, 1, long.MaxValue, Guard.At(nameof(steps), i));
            rolled *= steps[i].FirstTimeYield;
            chances += (double)steps[i].Units * steps[i].Opportunities;
            defects += steps[i].Defects;
        }
        if (defects > long.MaxValue)
            throw Faults.Overflow(nameof(steps), "more defects than can be counted", "count in parts");
        double share = (double)(long)defects / chances;
        return new YieldChain
        {
            Steps = [.. steps],
            RolledThroughputYield = rolled,
            NormalizedYield = Math.Pow(rolled, 1.0 / steps.Length),
            TotalDefects = (long)defects,
            DefectsPerMillion = Million * (double)(long)defects / chances,
            SigmaLevel = share is > 0 and < 1 ? Normal.Standard.UpperQuantile(share) + Shift : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(Steps.Length + 3);
        for (int i = 0; i < Steps.Length; i++)
        {
            parts.Add(
                Explanation.Of(
                    Phrase.Of($"First-time yield of step {i + 1}", $"第 {i + 1} 步一次合格率"),
                    Steps[i].FirstTimeYield,
                    Phrase.Of($"1 - {Steps[i].Defectives} / {Steps[i].Units}")
                )
            );
        }
        parts.Add(Explanation.Of(new Phrase("Normalised yield", "归一化合格率"), NormalizedYield));
        parts.Add(
            Explanation.Of(
                new Phrase("Defects per million opportunities", "百万机会缺陷数"),
                DefectsPerMillion,
                default,
                default,
                Explanation.Of(new Phrase("Defects", "缺陷数"), (decimal)TotalDefects)
            )
        );
        parts.Add(Explanation.Of(new Phrase("Sigma level, shift 1.5", "西格玛水平（偏移 1.5）"), SigmaLevel));
        return Explanation.Of(new Phrase("Rolled throughput yield", "滚动直通率"), RolledThroughputYield) with
        {
            Source = new Phrase("Harry & Schroeder 2000", "哈里与施罗德 2000"),
            Parts = parts.DrainToImmutable(),
        };
    }
}
