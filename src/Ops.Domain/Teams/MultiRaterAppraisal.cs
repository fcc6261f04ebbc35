using Ops.Domain.Numerics;

namespace Ops.Domain.Teams;

/// <summary>A 360° appraisal: weighted by kind of rater, anonymous below a floor, with the person's blind spots and the raters' agreement.</summary>
/// <remarks>Agreement r_wg after James, Demaree &amp; Wolf (Journal of Applied Psychology 69, 1984). Ratings are never rewritten.</remarks>
public sealed class MultiRaterAppraisal : IExplainable
{
    private const string Self = "self";

    private MultiRaterAppraisal() { }

    /// <summary>The competencies, ordinal.</summary>
    public ImmutableArray<CompetencyAppraisal> Competencies { get; private init; }

    /// <summary>The plain mean of the competencies that have an overall score; null when none has.</summary>
    public double? Overall { get; private init; }

    /// <summary>How many others rated.</summary>
    public int Raters { get; private init; }

    /// <summary>Reads an appraisal.</summary>
    /// <param name="ratings">At least one rater, each once. The relation "self" needs no weight.</param>
    /// <param name="weights">The weight of each kind of rater, each once; empty when only the person rated.</param>
    /// <param name="options">Scale, floor and limit; null for the defaults.</param>
    /// <returns>The appraisal.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: a rater twice, a competency twice of one rater;
    /// <see cref="FaultCode.UnknownReference"/>: a relation without weight; <see cref="FaultCode.InvalidArgument"/>: a score off the scale, a negative
    /// weight, floor or limit, a scale without width.
    /// </exception>
    public static MultiRaterAppraisal Of(
        ReadOnlySpan<RaterScores> ratings,
        ReadOnlySpan<RelationWeight> weights,
        MultiRaterOptions? options = null
    )
    {
        options ??= new MultiRaterOptions();
        var weightOf = Check(ratings, weights, options);
        var scores = new SortedDictionary<string, List<(string Relation, double Score)>>(StringComparer.Ordinal);
        int raters = 0;
        foreach (var rating in ratings)
        {
            raters += rating.Relation == Self ? 0 : 1;
            foreach (var score in rating.Scores)
            {
                if (!scores.TryGetValue(score.Competency, out var list))
                    scores[score.Competency] = list = [];
                list.Add((rating.Relation, score.Score));
            }
        }
        ImmutableArray<CompetencyAppraisal> rows = [.. scores.Select(pair => Competency(pair.Key, pair.Value, weightOf, options))];
        double[] overalls = [.. rows.Where(row => row.Overall is not null).Select(row => row.Overall!.Value)];
        return new MultiRaterAppraisal
        {
            Competencies = rows,
            Overall = overalls.Length > 0 ? overalls.Average() : null,
            Raters = raters,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Overall score", "总体评分"),
            Overall,
            Phrase.Of($"{Raters} raters", $"{Raters} 位评价者"),
            new Phrase("James, Demaree & Wolf 1984", "James、Demaree 与 Wolf 1984"),
            [
                .. Competencies.Select(row =>
                    Explanation.Of(
                        Phrase.Of($"{row.Competency}"),
                        row.Overall,
                        default,
                        default,
                        Explanation.Of(new Phrase("Own score less the others'", "自评与他评之差"), row.SelfGap),
                        Explanation.Of(new Phrase("Agreement of raters", "评价者一致性"), row.Agreement)
                    )
                ),
            ]
        );

    private static Dictionary<string, double> Check(
        ReadOnlySpan<RaterScores> ratings,
        ReadOnlySpan<RelationWeight> weights,
        MultiRaterOptions options
    )
    {
        Guard.NotEmpty(ratings, nameof(ratings));
        Ids.Unique(ratings, rating => rating.Rater, nameof(ratings));
        for (int i = 0; i < ratings.Length; i++)
            Ids.Unique(ratings[i].Scores.AsSpan(), score => score.Competency, $"{Guard.At(nameof(ratings), i)}.scores");
        var index = Ids.Index(weights, weight => weight.Relation, nameof(weights));
        for (int i = 0; i < ratings.Length; i++)
        {
            if (ratings[i].Relation != Self)
                Ids.At(index, ratings[i].Relation, Guard.At(nameof(ratings), i), "give the relation a weight");
        }
        double low = Guard.Finite(options.ScaleMinimum, "options.scaleMinimum");
        double high = Guard.Finite(options.ScaleMaximum, "options.scaleMaximum");
        if (low >= high)
            throw Faults.Invalid("options.scaleMinimum", "the scale has no width", "give a minimum below the maximum");
        Amounts.NotNegative(options.Floor, "options.floor");
        Guard.NotNegative(options.GapLimit, "options.gapLimit");
        var weightOf = new Dictionary<string, double>(StringComparer.Ordinal);
        for (int i = 0; i < weights.Length; i++)
            weightOf[weights[i].Relation] = Guard.NotNegative(weights[i].Weight, Guard.At(nameof(weights), i));
        for (int i = 0; i < ratings.Length; i++)
        {
            foreach (var score in ratings[i].Scores)
                Guard.InRange(score.Score, low, high, $"{Guard.At(nameof(ratings), i)}.{score.Competency}");
        }
        return weightOf;
    }

    private static CompetencyAppraisal Competency(
        string name,
        List<(string Relation, double Score)> scores,
        Dictionary<string, double> weights,
        MultiRaterOptions options
    )
    {
        var relations = new List<RelationScore>();
        var shown = new List<double>();
        double sum = 0;
        double weight = 0;
        foreach (
            var group in scores
                .Where(score => score.Relation != Self)
                .GroupBy(score => score.Relation, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            double[] values = [.. group.Select(score => score.Score)];
            bool isShown = values.Length >= options.Floor || options.Exempt.Contains(group.Key);
            double mean = values.Average();
            relations.Add(new RelationScore { Relation = group.Key, Mean = isShown ? mean : null });
            if (!isShown)
                continue;
            shown.AddRange(values);
            sum += weights[group.Key] * mean;
            weight += weights[group.Key];
        }
        double[] own = [.. scores.Where(score => score.Relation == Self).Select(score => score.Score)];
        double? overall = weight > 0 ? sum / weight : null;
        double? self = own.Length > 0 ? own.Average() : null;
        return new CompetencyAppraisal
        {
            Competency = name,
            ByRelation = [.. relations],
            Overall = overall,
            Self = self,
            SelfGap = self - overall,
            Agreement = AgreementOf([.. shown], options),
            Reading = ReadingOf(self - overall, options.GapLimit),
        };
    }

    private static SelfReading? ReadingOf(double? gap, double limit) =>
        gap is not { } value ? null
        : Near.AtLeast(value, limit) ? SelfReading.BlindSpot
        : Near.AtMost(value, -limit) ? SelfReading.HiddenStrength
        : SelfReading.Aligned;

    private static double? AgreementOf(double[] scores, MultiRaterOptions options)
    {
        if (scores.Length < 2)
            return null;
        double steps = options.ScaleMaximum - options.ScaleMinimum + 1;
        return 1 - (SampleMoments.Of(scores, "ratings", 2).Variance / (((steps * steps) - 1) / 12));
    }
}
