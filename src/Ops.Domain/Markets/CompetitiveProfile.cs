using Ops.Domain.Decisions;

namespace Ops.Domain.Markets;

/// <summary>Weighted ratings of key success factors: a competitive profile matrix (CPM), or an internal (IFE) or external (EFE) factor evaluation.</summary>
/// <remarks>Exact decimals, so that ties are ties. Source of the matrices: F. R. David, Strategic Management.</remarks>
public sealed class CompetitiveProfile : IExplainable
{
    private readonly DecisionMatrix _matrix;

    private CompetitiveProfile(DecisionMatrix matrix) => _matrix = matrix;

    /// <summary>The competitors, ordinal.</summary>
    public ImmutableArray<CompetitorScore> Competitors { get; private init; }

    /// <summary>Per factor (input order) how far the own rating is ahead of the best rival; empty without an own name or rivals.</summary>
    public ImmutableArray<ProfileGap> Gaps { get; private init; }

    /// <summary>Scores a profile.</summary>
    /// <param name="factors">At least one factor, each once.</param>
    /// <param name="own">The own name among the competitors; null for none.</param>
    /// <param name="scaleMinimum">The bottom of the scale.</param>
    /// <param name="scaleMaximum">The top of the scale, above the bottom.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>: factors that rate different names;
    /// <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: the own name is not rated;
    /// <see cref="FaultCode.InvalidArgument"/>: negative weights or ones that do not sum to 1 within 1e-9, a rating off the scale, a scale without width.
    /// </exception>
    public static CompetitiveProfile Of(
        ReadOnlySpan<ProfileFactor> factors,
        string? own = null,
        decimal scaleMinimum = 1,
        decimal scaleMaximum = 4
    )
    {
        string[] names = NamesOf(factors);
        if (own is not null && Array.BinarySearch(names, own, StringComparer.Ordinal) < 0)
            throw Faults.Unknown(nameof(own), own, "name a rated competitor");
        Check(factors, scaleMinimum, scaleMaximum);
        var ratings = new decimal[factors.Length, names.Length];
        decimal[] scores = new decimal[names.Length];
        for (int f = 0; f < factors.Length; f++)
        {
            foreach (var rating in factors[f].Ratings)
            {
                int at = Array.BinarySearch(names, rating.Name, StringComparer.Ordinal);
                ratings[f, at] = rating.Rating;
                scores[at] += factors[f].Weight * rating.Rating;
            }
        }
        var all = factors.ToArray();
        int ownAt = own is null ? -1 : Array.BinarySearch(names, own, StringComparer.Ordinal);
        decimal middle = (scaleMinimum + scaleMaximum) / 2;
        return new CompetitiveProfile(MatrixOf(all, names, ratings))
        {
            Competitors =
            [
                .. names.Select(
                    (name, i) =>
                        new CompetitorScore
                        {
                            Name = name,
                            Score = scores[i],
                            Rank = 1 + scores.Count(score => score > scores[i]),
                            Position = (ProfilePosition)(1 + scores[i].CompareTo(middle)),
                            Parts =
                            [
                                .. all.Select(
                                    (factor, f) => new WeightedRating { Factor = factor.Id, Points = factor.Weight * ratings[f, i] }
                                ),
                            ],
                        }
                ),
            ],
            Gaps = ownAt < 0 || names.Length == 1 ? [] : GapsOf(all, ratings, ownAt),
        };
    }

    /// <summary>How far each weight may move, while the others keep their proportions, before another competitor takes the lead.</summary>
    /// <returns>The ranges.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InsufficientData"/>: one competitor or one factor; <see cref="FaultCode.ZeroDenominator"/>: one factor has all the weight.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public WeightStability Sensitivity() => WeightStability.OfScores(_matrix);

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var first = Competitors.MinBy(row => row.Rank)!;
        return Explanation.Of(
            new Phrase("Best score", "最高得分"),
            first.Score,
            Phrase.Of($"{first.Name}"),
            new Phrase("David, Strategic Management", "David《战略管理》"),
            [
                .. Competitors.Select(row =>
                    Explanation.Of(
                        Phrase.Of($"{row.Name}"),
                        row.Score,
                        default,
                        default,
                        [.. row.Parts.Select(part => Explanation.Of(Phrase.Of($"{part.Factor}"), part.Points))]
                    )
                ),
            ]
        );
    }

    private static DecisionMatrix MatrixOf(ProfileFactor[] factors, string[] names, decimal[,] ratings) =>
        DecisionMatrix.Of(
            [.. factors.Select(factor => new Criterion(factor.Id, Direction.HigherIsBetter, (double)factor.Weight))],
            [.. names.Select((_, i) => factors.Select((_, f) => (double)ratings[f, i]).ToArray())],
            names
        );

    private static string[] NamesOf(ReadOnlySpan<ProfileFactor> factors)
    {
        Guard.NotEmpty(factors, nameof(factors));
        for (int f = 0; f < factors.Length; f++)
            Guard.NotEmpty(factors[f].Ratings.AsSpan(), $"{Guard.At(nameof(factors), f)}.ratings");
        string[] names = [.. factors[0].Ratings.Select(rating => rating.Name).Order(StringComparer.Ordinal)];
        for (int f = 1; f < factors.Length; f++)
        {
            if (
                !factors[f].Ratings.Select(rating => rating.Name).Order(StringComparer.Ordinal).SequenceEqual(names, StringComparer.Ordinal)
            )
                throw Faults.Length(Guard.At(nameof(factors), f), factors[f].Ratings.Length, names.Length, "the same competitors");
        }
        Ids.Unique(factors, factor => factor.Id, nameof(factors));
        Ids.Unique(factors[0].Ratings.AsSpan(), rating => rating.Name, "factors[0].ratings");
        return names;
    }

    private static void Check(ReadOnlySpan<ProfileFactor> factors, decimal scaleMinimum, decimal scaleMaximum)
    {
        if (scaleMinimum >= scaleMaximum)
            throw Faults.Invalid(nameof(scaleMinimum), "the scale has no width", "give a minimum below the maximum");
        if (Math.Max(scaleMaximum, -scaleMinimum) > decimal.MaxValue / 2)
            throw Faults.Overflow(nameof(scaleMaximum), "the middle of the scale is beyond decimal", "use a smaller scale");
        decimal sum = 0;
        for (int f = 0; f < factors.Length; f++)
        {
            string place = Guard.At(nameof(factors), f);
            if (factors[f].Weight < 0)
                throw Faults.Invalid(place, $"the weight {Figures.Text(factors[f].Weight)} is negative", "give at least 0");
            sum += factors[f].Weight;
            foreach (var rating in factors[f].Ratings)
            {
                if (rating.Rating < scaleMinimum || rating.Rating > scaleMaximum)
                    throw Faults.Invalid(
                        $"{place}.{rating.Name}",
                        $"{Figures.Text(rating.Rating)} is off the scale",
                        $"rate from {Figures.Text(scaleMinimum)} to {Figures.Text(scaleMaximum)}"
                    );
            }
        }
        if (Math.Abs(sum - 1) > 0.000000001m)
            throw Faults.Invalid(nameof(factors), $"the weights sum to {Figures.Text(sum)}", "give weights that sum to 1");
    }

    private static ImmutableArray<ProfileGap> GapsOf(ProfileFactor[] factors, decimal[,] ratings, int own) =>
        [
            .. factors.Select(
                (factor, f) =>
                    new ProfileGap
                    {
                        Id = factor.Id,
                        Gap =
                            factor.Weight
                            * (ratings[f, own] - Enumerable.Range(0, ratings.GetLength(1)).Where(i => i != own).Max(i => ratings[f, i])),
                    }
            ),
        ];
}
