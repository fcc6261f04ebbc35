using Ops.Domain.Numerics;

namespace Ops.Domain.Teams;

/// <summary>Scores put on one scale: each rater's z-score (n − 1), rescaled to the mean and deviation of all.</summary>
/// <remarks>A second reading beside the ratings; it rewrites none.</remarks>
public sealed class RaterCalibration : IExplainable
{
    private RaterCalibration() { }

    /// <summary>The people in input order.</summary>
    public ImmutableArray<CalibratedScore> Scores { get; private init; }

    /// <summary>The raters, ordinal.</summary>
    public ImmutableArray<RaterLeniency> Raters { get; private init; }

    /// <summary>The mean of all scores.</summary>
    public double Mean { get; private init; }

    /// <summary>The standard deviation (n − 1) of all scores.</summary>
    public double StandardDeviation { get; private init; }

    /// <summary>Calibrates scores.</summary>
    /// <param name="scores">The scores, each person once; at least two of each rater, and no rater gives everyone the same.</param>
    /// <returns>The calibration.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: a person twice; <see cref="FaultCode.InsufficientData"/>: a rater with
    /// one score; <see cref="FaultCode.ZeroDenominator"/>: a rater whose scores are all equal.
    /// </exception>
    public static RaterCalibration Of(ReadOnlySpan<RatedScore> scores)
    {
        Guard.NotEmpty(scores, nameof(scores));
        Ids.Unique(scores, score => score.Person, nameof(scores));
        var all = scores.ToArray();
        var raters = new SortedDictionary<string, SampleMoments>(StringComparer.Ordinal);
        foreach (var group in all.GroupBy(score => score.Rater, StringComparer.Ordinal))
            raters[group.Key] = SampleMoments.Of(group.Select(score => score.Score).ToArray(), group.Key, 2);
        foreach (var (rater, moments) in raters)
        {
            if (moments.Variance == 0)
                throw Faults.ZeroDenominator(rater, "the rater gives everyone the same score", "leave the rater out");
        }
        var overall = SampleMoments.Of(all.Select(score => score.Score).ToArray(), nameof(scores), 2);
        double deviation = Math.Sqrt(overall.Variance);
        return new RaterCalibration
        {
            Scores =
            [
                .. all.Select(score => new CalibratedScore
                {
                    Person = score.Person,
                    Rater = score.Rater,
                    Score = score.Score,
                    Calibrated =
                        overall.Mean + ((score.Score - raters[score.Rater].Mean) / Math.Sqrt(raters[score.Rater].Variance) * deviation),
                }),
            ],
            Raters =
            [
                .. raters.Select(rater => new RaterLeniency
                {
                    Rater = rater.Key,
                    Count = (int)rater.Value.Count,
                    Leniency = rater.Value.Mean - overall.Mean,
                }),
            ],
            Mean = overall.Mean,
            StandardDeviation = deviation,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean of all scores", "全部评分均值"),
            Mean,
            default,
            default,
            [
                .. Raters.Select(rater => Explanation.Of(Phrase.Of($"{rater.Rater}"), rater.Leniency, new Phrase("leniency", "宽严偏差"))),
                .. Scores.Select(score => Explanation.Of(Phrase.Of($"{score.Person}"), score.Calibrated, Phrase.Of($"{score.Score}"))),
            ]
        );
}
