using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>Which segments of the customers really differ: each against all others together, corrected for their number.</summary>
/// <remarks>
/// Of twenty segments tested at 5 % one differs by luck, so the corrected p-values decide. z has the pooled variance. Holds a list and makes no claim of
/// value equality.
/// </remarks>
public sealed class SegmentComparison : IExplainable
{
    private SegmentComparison(TestResult homogeneity) => Homogeneity = homogeneity;

    /// <summary>The favourable share of all segments together.</summary>
    public double Share { get; internal init; }

    /// <summary>Pearson's test of whether all segments have the same share, k − 1 degrees of freedom, no continuity correction.</summary>
    public TestResult Homogeneity { get; }

    /// <summary>The significance level.</summary>
    public double Alpha { get; internal init; }

    /// <summary>The segments in the order in which they were given.</summary>
    public ImmutableArray<SegmentFigure> Segments { get; internal init; }

    /// <summary>Compares segments.</summary>
    /// <param name="segments">The segments; at least two, each with an answer.</param>
    /// <param name="alpha">The significance level, strictly between 0 and 1.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no segment. <see cref="FaultCode.InvalidArgument"/>: a level outside (0, 1). <see cref="FaultCode.DuplicateKey"/>:
    /// a segment twice. <see cref="FaultCode.InsufficientData"/>: one segment, or one without answers. <see cref="FaultCode.ZeroDenominator"/>: nobody or
    /// everybody is favourable.
    /// </exception>
    public static SegmentComparison Of(ReadOnlySpan<SurveySegment> segments, double alpha = 0.05)
    {
        var all = Check(segments, alpha);
        long[] table = new long[2 * segments.Length];
        var tests = new ProportionComparison[segments.Length];
        double[] pValues = new double[segments.Length];
        for (int i = 0; i < segments.Length; i++)
        {
            var counts = segments[i].Counts;
            table[2 * i] = counts.Successes;
            table[(2 * i) + 1] = counts.Failures;
            tests[i] = ProportionComparison.Of(new Proportion(all.Successes - counts.Successes, all.Total - counts.Total), counts);
            pValues[i] = tests[i].PValue.GetValueOrDefault(1);
        }
        var bonferroni = PValues.Bonferroni(pValues);
        var holm = PValues.Holm(pValues);
        var hochberg = PValues.BenjaminiHochberg(pValues);
        var figures = ImmutableArray.CreateBuilder<SegmentFigure>(segments.Length);
        for (int i = 0; i < segments.Length; i++)
        {
            figures.Add(
                new SegmentFigure(segments[i].Id, tests[i])
                {
                    Bonferroni = bonferroni[i],
                    Holm = holm[i],
                    BenjaminiHochberg = hochberg[i],
                    IsSignificantHolm = holm[i] <= alpha,
                    IsSignificantBenjaminiHochberg = hochberg[i] <= alpha,
                }
            );
        }
        return new SegmentComparison(ChiSquareTest.Independence(table, 2))
        {
            Share = (double)all.Successes / all.Total,
            Alpha = alpha,
            Segments = figures.MoveToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Share of all segments", "全体比例"),
            Share,
            default,
            Phrase.Of($"{Segments.Length} segments, each against all others", $"{Segments.Length} 个细分，各与其余相比"),
            [
                Homogeneity.Explain(),
                .. Segments.Select(segment =>
                    Explanation.Of(
                        Phrase.Of($"{segment.Id}"),
                        segment.Difference,
                        Phrase.Of($"{segment.Share} - {segment.RestShare}"),
                        segment.IsSignificantHolm
                            ? Phrase.Of($"differs, Holm p = {segment.Holm}", $"有差异，Holm p = {segment.Holm}")
                            : Phrase.Of($"may be chance, Holm p = {segment.Holm}", $"可能是偶然，Holm p = {segment.Holm}")
                    )
                ),
            ]
        );

    private static Proportion Check(ReadOnlySpan<SurveySegment> segments, double alpha)
    {
        Guard.NotEmpty(segments, nameof(segments));
        Guard.OpenProbability(alpha, nameof(alpha));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < segments.Length; i++)
        {
            if (!seen.Add(segments[i].Id))
                throw Faults.Duplicate(Guard.At(nameof(segments), i), segments[i].Id);
        }
        Guard.AtLeast(segments.Length, 2, nameof(segments));
        long successes = 0;
        long total = 0;
        for (int i = 0; i < segments.Length; i++)
        {
            if (segments[i].Counts.Total == 0)
                throw Faults.Insufficient(Guard.At(nameof(segments), i), $"nobody in '{segments[i].Id}' answered", "leave the segment out");
            successes += segments[i].Counts.Successes;
            total += segments[i].Counts.Total;
        }
        return successes > 0 && successes < total
            ? new Proportion(successes, total)
            : throw Faults.ZeroDenominator(
                nameof(segments),
                successes == 0 ? "nobody is favourable" : "everybody is favourable",
                "there is nothing to compare"
            );
    }
}
