namespace Ops.Domain.Risks;

/// <summary>Risks looked up in a matrix, and which are above appetite (风险评级).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class RiskRatings : IExplainable
{
    private RiskRatings() { }

    /// <summary>The risks in the order given.</summary>
    public ImmutableArray<RatedRisk> Risks { get; internal init; }

    /// <summary>The highest rating that is borne.</summary>
    public int Appetite { get; internal init; }

    /// <summary>How many risks have each rating that occurs, lowest rating first.</summary>
    public ImmutableArray<KeyValuePair<int, int>> CountByRating { get; internal init; }

    /// <summary>The ids of the risks above appetite, in the order given.</summary>
    public ImmutableArray<string> AboveAppetite { get; internal init; }

    /// <summary>Rates risks.</summary>
    /// <param name="ratings">The matrix.</param>
    /// <param name="risks">The risks, each id once; perhaps none.</param>
    /// <param name="appetite">The highest rating that is borne.</param>
    /// <returns>The ratings.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>: null, a cell outside the matrix.
    /// </exception>
    public static RiskRatings Of(RatingGrid ratings, ReadOnlySpan<PositionedRisk> risks, int appetite)
    {
        Guard.NotNull(ratings, nameof(ratings));
        UniqueIds.Check(risks, nameof(risks), risk => risk.Id);
        var rated = ImmutableArray.CreateBuilder<RatedRisk>(risks.Length);
        for (int i = 0; i < risks.Length; i++)
        {
            var risk = risks[i];
            risk.Check(ratings.Rows, ratings.Columns, Guard.At(nameof(risks), i));
            int rating = ratings[risk.Position.Likelihood, risk.Position.Impact];
            rated.Add(
                new RatedRisk
                {
                    Id = risk.Id,
                    Position = risk.Position,
                    Rating = rating,
                    IsWithinAppetite = rating <= appetite,
                }
            );
        }
        var all = rated.MoveToImmutable();
        return new RiskRatings
        {
            Risks = all,
            Appetite = appetite,
            CountByRating = [.. all.CountBy(risk => risk.Rating).OrderBy(pair => pair.Key)],
            AboveAppetite = [.. all.Where(risk => !risk.IsWithinAppetite).Select(risk => risk.Id)],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Risks above appetite", "超出偏好的风险"),
            (decimal)AboveAppetite.Length,
            Phrase.Of($"rating > {Appetite}", $"评级 > {Appetite}"),
            default,
            [
                .. Risks
                    .Where(risk => !risk.IsWithinAppetite)
                    .Select(risk =>
                        Explanation.Of(
                            Phrase.Of($"{risk.Id}"),
                            (decimal)risk.Rating,
                            Phrase.Of($"[{risk.Position.Likelihood}, {risk.Position.Impact}]")
                        )
                    ),
            ]
        );
}
