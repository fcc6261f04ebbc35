using Ops.Domain.Decisions;

namespace Ops.Domain.Markets;

/// <summary>The quantitative strategic planning matrix (QSPM): which strategy answers the weighed factors best.</summary>
/// <remarks>
/// A factor on which no strategy is scored has no bearing on the choice and is left out; one on which some are scored must be scored for all.
/// Source: F. R. David, The strategic planning matrix, a quantitative approach (Long Range Planning 19, 1986).
/// </remarks>
public sealed class StrategicPlanning : IExplainable
{
    private readonly DecisionMatrix _matrix;

    private StrategicPlanning(DecisionMatrix matrix) => _matrix = matrix;

    /// <summary>The strategies in the order of their first score.</summary>
    public ImmutableArray<StrategyScore> Strategies { get; private init; }

    /// <summary>The factors without bearing on the choice, in input order.</summary>
    public ImmutableArray<string> WithoutBearing { get; private init; }

    /// <summary>Scores strategies.</summary>
    /// <param name="factors">At least one factor, each once.</param>
    /// <param name="appeals">The scores of at least two strategies, each pair of strategy and factor once.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>: a factor scored for some strategies only;
    /// <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: a factor that is not listed;
    /// <see cref="FaultCode.InvalidArgument"/>: faults of the factors, as for <see cref="SwotAnalysis.Of"/>, or a score outside 1 to 4;
    /// <see cref="FaultCode.InsufficientData"/>: one strategy.
    /// </exception>
    public static StrategicPlanning Of(ReadOnlySpan<SwotFactor> factors, ReadOnlySpan<StrategyAppeal> appeals)
    {
        var index = SwotFactors.Index(factors);
        Guard.NotEmpty(appeals, nameof(appeals));
        string[] strategies = [.. appeals.ToArray().Select(appeal => appeal.Strategy).Distinct(StringComparer.Ordinal)];
        var scores = Table(appeals, strategies, factors.Length, index);
        int[] used = Used(scores, factors);
        SwotFactors.Check(factors);
        for (int i = 0; i < appeals.Length; i++)
        {
            if (appeals[i].Score is < 1 or > 4)
                throw Faults.Invalid(
                    Guard.At(nameof(appeals), i),
                    $"{Figures.Text(appeals[i].Score)} is off the scale",
                    "score from 1 to 4"
                );
        }
        Guard.AtLeast(strategies.Length, 2, nameof(appeals));
        var all = factors.ToArray();
        decimal[] totals = [.. scores.Select(row => used.Sum(f => all[f].Weight * row[f]!.Value))];
        var matrix = DecisionMatrix.Of(
            [.. used.Select(f => new Criterion(all[f].Id, Direction.HigherIsBetter, (double)all[f].Weight))],
            [.. scores.Select(row => used.Select(f => (double)row[f]!.Value).ToArray())],
            strategies
        );
        return new StrategicPlanning(matrix)
        {
            Strategies =
            [
                .. strategies.Select(
                    (name, i) =>
                        new StrategyScore
                        {
                            Strategy = name,
                            Total = totals[i],
                            Rank = 1 + totals.Count(total => total > totals[i]),
                            Parts =
                            [
                                .. used.Select(f => new WeightedRating
                                {
                                    Factor = all[f].Id,
                                    Points = all[f].Weight * scores[i][f]!.Value,
                                }),
                            ],
                        }
                ),
            ],
            WithoutBearing = [.. all.Where((_, f) => !used.Contains(f)).Select(factor => factor.Id)],
        };
    }

    /// <summary>How far each weight may move before another strategy takes the lead.</summary>
    /// <returns>The ranges.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InsufficientData"/>: one factor; <see cref="FaultCode.ZeroDenominator"/>: one factor has all the weight, or none has any.
    /// </exception>
    public WeightStability Sensitivity() => WeightStability.OfScores(_matrix);

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var best = Strategies.MinBy(row => row.Rank)!;
        return Explanation.Of(
            new Phrase("Most attractive strategy", "最具吸引力的战略"),
            best.Total,
            Phrase.Of($"{best.Strategy}"),
            new Phrase("David 1986", "David 1986"),
            [
                .. Strategies.Select(row =>
                    Explanation.Of(
                        Phrase.Of($"{row.Strategy}"),
                        row.Total,
                        default,
                        default,
                        [.. row.Parts.Select(part => Explanation.Of(Phrase.Of($"{part.Factor}"), part.Points))]
                    )
                ),
            ]
        );
    }

    private static decimal?[][] Table(ReadOnlySpan<StrategyAppeal> appeals, string[] strategies, int factors, Dictionary<string, int> index)
    {
        Ids.Unique(appeals, appeal => (appeal.Strategy, appeal.Factor), nameof(appeals));
        decimal?[][] scores = [.. strategies.Select(_ => new decimal?[factors])];
        for (int i = 0; i < appeals.Length; i++)
        {
            string place = Guard.At(nameof(appeals), i);
            scores[Array.IndexOf(strategies, appeals[i].Strategy)][Ids.At(index, appeals[i].Factor, place, "list the factor")] = appeals[
                i
            ].Score;
        }
        return scores;
    }

    private static int[] Used(decimal?[][] scores, ReadOnlySpan<SwotFactor> factors)
    {
        var used = new List<int>();
        for (int f = 0; f < factors.Length; f++)
        {
            int count = scores.Count(row => row[f] is not null);
            if (count == 0)
                continue;
            if (count < scores.Length)
                throw Faults.Length($"factors.{factors[f].Id}", count, scores.Length, "strategies");
            used.Add(f);
        }
        return [.. used];
    }
}
