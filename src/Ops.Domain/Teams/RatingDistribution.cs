using Ops.Domain.Numerics;

namespace Ops.Domain.Teams;

/// <summary>How ratings are spread beside a target spread: a warning, never a reason to rewrite a rating.</summary>
/// <remarks>Quotas by largest remainder (ties: order given); Pearson's chi-square over the ratings with a share above 0.</remarks>
public sealed class RatingDistribution : IExplainable
{
    private RatingDistribution() { }

    /// <summary>The ratings in the order of the target.</summary>
    public ImmutableArray<RatingCount> Ratings { get; private init; }

    /// <summary>Ratings given more often than meant, in the order of the target.</summary>
    public ImmutableArray<string> OverQuota { get; private init; }

    /// <summary>Ratings given less often than meant.</summary>
    public ImmutableArray<string> UnderQuota { get; private init; }

    /// <summary>Pearson's chi-square.</summary>
    public double ChiSquare { get; private init; }

    /// <summary>Ratings with a share above 0, less one.</summary>
    public int DegreesOfFreedom { get; private init; }

    /// <summary>The upper tail; null without a degree of freedom.</summary>
    public double? PValue { get; private init; }

    /// <summary>Compares ratings with a target.</summary>
    /// <param name="ratings">At least one rating.</param>
    /// <param name="target">The shares, each rating once; they sum to 1 exactly.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: a rating without share;
    /// <see cref="FaultCode.InvalidArgument"/>: a negative share, shares that do not sum to 1.
    /// </exception>
    public static RatingDistribution Of(ReadOnlySpan<string> ratings, ReadOnlySpan<RatingShare> target)
    {
        Guard.NotEmpty(ratings, nameof(ratings));
        Guard.NotEmpty(target, nameof(target));
        var index = Ids.Index(target, share => share.Rating, nameof(target));
        int[] counts = new int[target.Length];
        for (int i = 0; i < ratings.Length; i++)
        {
            string rating = Guard.NotBlank(ratings[i], Guard.At(nameof(ratings), i));
            counts[Ids.At(index, rating, Guard.At(nameof(ratings), i), "give the rating a share, 0 if it is not meant")]++;
        }
        var weights = new Fraction[target.Length];
        decimal sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += Amounts.NotNegative(target[i].Share, Guard.At(nameof(target), i));
            weights[i] = target[i].Share;
        }
        if (sum != 1)
            throw Faults.Invalid(nameof(target), $"the shares sum to {Figures.Text(sum)}", "give shares that sum to 1");
        var quotas = WholeShares.Of(ratings.Length, weights);
        var rows = new RatingCount[target.Length];
        double chiSquare = 0;
        int degrees = -1;
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new RatingCount
            {
                Rating = target[i].Rating,
                Count = counts[i],
                Quota = (int)quotas[i],
            };
            if (target[i].Share == 0)
                continue;
            double expected = (double)(target[i].Share * ratings.Length);
            chiSquare += (counts[i] - expected) * (counts[i] - expected) / expected;
            degrees++;
        }
        return new RatingDistribution
        {
            Ratings = [.. rows],
            OverQuota = [.. rows.Where(row => row.Count > row.Quota).Select(row => row.Rating)],
            UnderQuota = [.. rows.Where(row => row.Count < row.Quota).Select(row => row.Rating)],
            ChiSquare = chiSquare,
            DegreesOfFreedom = degrees,
            PValue = degrees > 0 ? new ChiSquared(degrees).Survival(chiSquare) : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("p-value of the spread of ratings", "评级分布的 p 值"),
            PValue,
            Phrase.Of($"chi-square {ChiSquare} on {DegreesOfFreedom}", $"卡方 {ChiSquare}，自由度 {DegreesOfFreedom}"),
            new Phrase("Pearson 1900", "Pearson 1900"),
            [
                .. Ratings.Select(row =>
                    Explanation.Of(Phrase.Of($"{row.Rating}"), (decimal)row.Count, Phrase.Of($"quota {row.Quota}", $"配额 {row.Quota}"))
                ),
            ]
        );
}
