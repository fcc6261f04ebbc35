using Ops.Domain.Numerics;

namespace Ops.Domain.Teams;

/// <summary>Whether a rater gives each person one mark throughout, so that one good side shines on all others (the halo effect).</summary>
/// <remarks>
/// In the table of a rater, people by competencies, the variance is taken that neither the person's nor the competency's mean explains: telling a
/// person's strengths from weaknesses is what makes it. It is compared with that of all other raters by an F test, corrected for the number of raters.
/// A warning: no rating is changed. Sources: W. H. Cooper, Ubiquitous halo (Psychological Bulletin 90, 1981); Holm 1979.
/// </remarks>
public sealed class HaloCheck : IExplainable
{
    private HaloCheck() { }

    /// <summary>The raters, ordinal.</summary>
    public ImmutableArray<RaterHalo> Raters { get; private init; }

    /// <summary>The raters with a warning, ordinal.</summary>
    public ImmutableArray<string> Warned { get; private init; }

    /// <summary>The significance.</summary>
    public double Significance { get; private init; }

    /// <summary>Checks raters.</summary>
    /// <param name="ratings">The ratings of at least two raters, each with at least two people on at least two competencies, all of them on all of these.</param>
    /// <param name="significance">How small a corrected p-value warns, strictly between 0 and 1.</param>
    /// <returns>The check.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>: a rater who did not rate everybody on everything;
    /// <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: not a significance; <see cref="FaultCode.InsufficientData"/>: one
    /// rater, person or competency; <see cref="FaultCode.ZeroDenominator"/>: no other rater tells strengths from weaknesses, either.
    /// </exception>
    public static HaloCheck Of(ReadOnlySpan<HaloRating> ratings, double significance = 0.05)
    {
        Guard.NotEmpty(ratings, nameof(ratings));
        Ids.Unique(ratings, rating => (rating.Rater, rating.Person, rating.Competency), nameof(ratings));
        Table[] tables =
        [
            .. ratings
                .ToArray()
                .GroupBy(rating => rating.Rater, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Table.Of(group.Key, [.. group])),
        ];
        foreach (var table in tables)
            Guard.SameLength(table.Count, table.Rater, table.People * table.Competencies, "people times competencies");
        Guard.OpenProbability(significance, nameof(significance));
        Guard.AtLeast(tables.Length, 2, "raters");
        foreach (var table in tables)
            Guard.AtLeast(Math.Min(table.People, table.Competencies), 2, table.Rater);
        double squares = tables.Sum(table => table.Squares);
        int degrees = tables.Sum(table => table.Degrees);
        RaterHalo[] rows = [.. tables.Select(table => Compare(table, squares - table.Squares, degrees - table.Degrees))];
        var adjusted = PValues.Holm([.. rows.Select(row => row.PValue)]);
        rows = [.. rows.Select((row, i) => row with { AdjustedPValue = adjusted[i], IsWarned = adjusted[i] <= significance })];
        return new HaloCheck
        {
            Raters = [.. rows],
            Warned = [.. rows.Where(row => row.IsWarned).Select(row => row.Rater)],
            Significance = significance,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Raters with a halo warning", "疑有晕轮效应的评分者数"),
            (decimal)Warned.Length,
            Phrase.Of($"corrected p <= {Significance}", $"校正后 p <= {Significance}"),
            new Phrase("Cooper 1981; Holm 1979", "Cooper 1981；Holm 1979"),
            [
                .. Raters.Select(row =>
                    Explanation.Of(
                        Phrase.Of($"{row.Rater}"),
                        row.Ratio,
                        Phrase.Of($"{row.ResidualVariance} / {row.OthersVariance}"),
                        default,
                        Explanation.Of(new Phrase("Corrected p-value", "校正后 p 值"), row.AdjustedPValue)
                    )
                ),
            ]
        );

    private static RaterHalo Compare(Table table, double otherSquares, int otherDegrees)
    {
        if (otherSquares <= 0)
            throw Faults.ZeroDenominator(
                table.Rater,
                "no other rater tells a person's strengths from weaknesses",
                "there is nothing to compare with"
            );
        double own = table.Squares / table.Degrees;
        double others = otherSquares / otherDegrees;
        return new RaterHalo
        {
            Rater = table.Rater,
            People = table.People,
            Competencies = table.Competencies,
            ResidualVariance = own,
            DegreesOfFreedom = table.Degrees,
            OthersVariance = others,
            Ratio = own / others,
            PValue = new FDistribution(table.Degrees, otherDegrees).Cdf(own / others),
        };
    }

    /// <summary>The table of one rater and the squares that neither rows nor columns explain.</summary>
    private sealed record Table(string Rater, int Count, int People, int Competencies, double Squares)
    {
        /// <summary>What rounding leaves of equal scores is nothing.</summary>
        private const double Rounding = 1e-12;

        public int Degrees => (People - 1) * (Competencies - 1);

        public static Table Of(string rater, HaloRating[] ratings)
        {
            var people = Means(ratings, rating => rating.Person);
            var competencies = Means(ratings, rating => rating.Competency);
            double mean = ratings.Average(rating => rating.Score);
            double size = ratings.Max(rating => Math.Abs(rating.Score));
            double squares = 0;
            foreach (var rating in ratings)
            {
                double rest = rating.Score - people[rating.Person] - competencies[rating.Competency] + mean;
                squares += Math.Abs(rest) > Rounding * size ? rest * rest : 0;
            }
            return new Table(rater, ratings.Length, people.Count, competencies.Count, squares);
        }

        private static Dictionary<string, double> Means(HaloRating[] ratings, Func<HaloRating, string> key) =>
            ratings
                .GroupBy(key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Average(rating => rating.Score), StringComparer.Ordinal);
    }
}
