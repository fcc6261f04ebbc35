namespace Ops.Domain.Decisions;

/// <summary>How firmly a ranking stands: for each criterion the range of weights in which the leader keeps the first place.</summary>
/// <remarks>
/// One weight goes from 0 to 1 and the others keep their proportions. A weighted score is then a straight line; two closenesses of TOPSIS are
/// equal where a quadratic in the squared odds of the weight is 0; two compromises of VIKOR where one of a chain of quadratics in the odds is 0.
/// So all limits are roots in closed form and not the finds of a search; TOPSIS and VIKOR are ranked again between two roots, and that ranking
/// decides. Scores within 1e-9 tie. Cost for m alternatives and n criteria: O(m n) for sums, O(m² n²) for TOPSIS, O(m³ n²) at worst for VIKOR.
/// Source: Triantaphyllou &amp; Sánchez 1997, "A sensitivity analysis approach for some deterministic multi-criteria decision-making methods".
/// </remarks>
public sealed class WeightStability : IExplainable
{
    private const double Tie = 1e-9;
    private readonly DecisionMatrix _matrix;

    private WeightStability(DecisionMatrix matrix)
    {
        _matrix = matrix;
    }

    /// <summary>How the alternatives are ranked.</summary>
    public RankingMethod Method { get; private init; }

    /// <summary>The score of each alternative at the present weights: higher is better, but for VIKOR, whose compromise Q is best when low.</summary>
    public ImmutableArray<double> Scores { get; private init; }

    /// <summary>The alternative with the best score, as its row; the earlier one of a tie.</summary>
    public int Leader { get; private init; }

    /// <summary>True when another alternative has the leader's score.</summary>
    public bool IsTied { get; private init; }

    /// <summary>The ranges, in the order of the criteria.</summary>
    public ImmutableArray<WeightInterval> Criteria { get; private init; }

    /// <summary>
    /// The smallest change of a weight that costs the leader the lead: the criterion on which the decision hangs; null when no weight does.
    /// Ties: the earlier criterion, downwards first.
    /// </summary>
    public WeightChange? MostSensitive { get; private init; }

    /// <summary>The stability of a ranking.</summary>
    /// <param name="matrix">The decision.</param>
    /// <param name="method">How the alternatives are ranked.</param>
    /// <returns>The ranges.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a method that is not defined. <see cref="FaultCode.InsufficientData"/>: fewer than two alternatives
    /// or criteria. <see cref="FaultCode.ZeroDenominator"/>: the method has no answer (a column in which all alternatives are equal, weights that
    /// are all 0), or one criterion with all the weight.
    /// </exception>
    public static WeightStability Of(DecisionMatrix matrix, RankingMethod method = RankingMethod.WeightedSum)
    {
        Check(Guard.NotNull(matrix, nameof(matrix)));
        Guard.Defined(method, nameof(method));
        if (method != RankingMethod.WeightedSum)
            return OfMethod(matrix, method);
        var scale = MinMaxScale.Of(matrix);
        return OfSums(matrix, scale.Merit);
    }

    /// <summary>The stability of a ranking whose figures are scores on one scale already: they are weighted as they stand.</summary>
    /// <param name="scores">The decision; on a criterion whose lower figures are better, a score counts against its alternative.</param>
    /// <returns>The ranges.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InsufficientData"/>: fewer than two alternatives or criteria. <see cref="FaultCode.ZeroDenominator"/>: weights that are
    /// all 0, or one criterion with all the weight.
    /// </exception>
    public static WeightStability OfScores(DecisionMatrix scores)
    {
        Check(Guard.NotNull(scores, nameof(scores)));
        return OfSums(scores, (value, column) => scores.Criteria[column].Direction == Direction.LowerIsBetter ? -value : value);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Leader that the weights must keep", "权重须保住的领先者"),
            _matrix.NameOf(Leader),
            MostSensitive is { } most
                ? Phrase.Of(
                    $"the smallest change that costs the lead: {most.Change} of the weight of {most.Criterion}",
                    $"失去领先的最小变动：{most.Criterion} 的权重变动 {most.Change}"
                )
                : new Phrase("no change of one weight costs the lead", "任何单个权重的变动都不会失去领先"),
            new Phrase("Triantaphyllou & Sánchez 1997", "Triantaphyllou 与 Sánchez 1997"),
            [.. Criteria.Select(Explain)]
        );

    private Explanation Explain(WeightInterval interval) =>
        Explanation.Of(
            Phrase.Of($"{interval.Criterion}"),
            interval.Weight,
            Phrase.Of(
                $"leads from {interval.Lower} ({Challenger(interval.ChallengerBelow).English}) to {interval.Upper} ({Challenger(interval.ChallengerAbove).English})",
                $"在 {interval.Lower}（{Challenger(interval.ChallengerBelow).Chinese}）至 {interval.Upper}（{Challenger(interval.ChallengerAbove).Chinese}）之间领先"
            )
        );

    private Phrase Challenger(int? alternative) =>
        alternative is { } row
            ? new Phrase($"beyond it {_matrix.NameOf(row).English}", $"越界后为 {_matrix.NameOf(row).Chinese}")
            : new Phrase("nobody overtakes", "无人超越");

    private static void Check(DecisionMatrix matrix)
    {
        Guard.AtLeast(matrix.Alternatives, 2, "alternatives");
        Guard.AtLeast(matrix.Criteria.Length, 2, "criteria");
    }

    private static double[] WeightsOf(DecisionMatrix matrix)
    {
        double[] weights = matrix.NormalisedWeights();
        int whole = Array.IndexOf(weights, weights.Max());
        if (matrix.Criteria.Where((_, j) => j != whole).All(criterion => criterion.Weight == 0))
            throw Faults.ZeroDenominator(
                $"criterion '{matrix.Criteria[whole].Id}'",
                "it has all the weight, and the others have no proportions to keep",
                "give at least two criteria a positive weight"
            );
        return weights;
    }

    private static WeightStability OfMethod(DecisionMatrix matrix, RankingMethod method)
    {
        double[] weights = WeightsOf(matrix);
        var ranks = matrix.RanksBy(method);
        int leader = ranks.IndexOf(1);
        var intervals = new WeightInterval[weights.Length];
        for (int j = 0; j < intervals.Length; j++)
            intervals[j] = new WeightWalk(matrix, method, weights, j, leader).ToInterval();
        return new WeightStability(matrix)
        {
            Method = method,
            Scores = method == RankingMethod.Topsis ? Topsis.Of(matrix).Scores : Vikor.Of(matrix).Compromise,
            Leader = leader,
            IsTied = ranks.Count(rank => rank == 1) > 1,
            Criteria = ImmutableArray.Create(intervals),
            MostSensitive = Smallest(intervals),
        };
    }

    private static WeightStability OfSums(DecisionMatrix matrix, Func<double, int, double> merit)
    {
        double[] weights = WeightsOf(matrix);
        var merits = new double[matrix.Alternatives][];
        var scores = new double[matrix.Alternatives];
        double largest = 0;
        for (int i = 0; i < merits.Length; i++)
        {
            merits[i] = new double[weights.Length];
            for (int j = 0; j < weights.Length; j++)
            {
                merits[i][j] = merit(matrix.Row(i)[j], j);
                scores[i] += weights[j] * merits[i][j];
                largest = Math.Max(largest, Math.Abs(merits[i][j]));
            }
        }
        double tie = Tie * largest;
        double highest = scores.Max();
        int leader = Array.FindIndex(scores, score => score >= highest - tie);
        var intervals = new WeightInterval[weights.Length];
        for (int j = 0; j < intervals.Length; j++)
            intervals[j] = Interval(new Duel(merits, scores, weights[j], j, leader, tie)) with { Criterion = matrix.Criteria[j].Id };
        return new WeightStability(matrix)
        {
            Scores = ImmutableArray.Create(scores),
            Leader = leader,
            IsTied = scores.Count(score => score >= scores[leader] - tie) > 1,
            Criteria = ImmutableArray.Create(intervals),
            MostSensitive = Smallest(intervals),
        };
    }

    private static WeightInterval Interval(Duel duel)
    {
        var interval = new WeightInterval
        {
            Weight = duel.Weight,
            Lower = 0,
            Upper = 1,
        };
        for (int rival = 0; rival < duel.Scores.Length; rival++)
        {
            if (rival == duel.Leader)
                continue;
            double below = duel.Share(rival, 0);
            double lower = duel.Weight - (below * duel.Weight);
            if (below >= 0 && (interval.ChallengerBelow is null || lower > interval.Lower + Tie))
                interval = interval with { Lower = lower, ChallengerBelow = rival };
            double above = duel.Share(rival, 1);
            double upper = duel.Weight + (above * (1 - duel.Weight));
            if (above >= 0 && (interval.ChallengerAbove is null || upper < interval.Upper - Tie))
                interval = interval with { Upper = upper, ChallengerAbove = rival };
        }
        return interval;
    }

    private static WeightChange? Smallest(WeightInterval[] intervals)
    {
        WeightChange? smallest = null;
        foreach (var interval in intervals)
        {
            Offer(interval, interval.Weight - interval.Lower, interval.ChallengerBelow);
            Offer(interval, interval.Upper - interval.Weight, interval.ChallengerAbove);
        }
        return smallest;

        void Offer(WeightInterval interval, double change, int? challenger)
        {
            if (challenger is { } row && (smallest is not { } least || change < least.Change - Tie))
                smallest = new WeightChange
                {
                    Criterion = interval.Criterion,
                    Change = change,
                    Challenger = row,
                };
        }
    }

    /// <summary>The leader against a rival while the weight of one criterion moves: their distance is a straight line.</summary>
    private readonly record struct Duel(double[][] Merits, double[] Scores, double Weight, int Criterion, int Leader, double Tie)
    {
        /// <summary>The share of the way from the present weight to an end (0 or 1) on which the leader keeps the lead; -1 when it keeps it to the end.</summary>
        public double Share(int rival, int end)
        {
            double now = Math.Max(0, Scores[Leader] - Scores[rival]);
            double atEnd = ScoreAt(Leader, end) - ScoreAt(rival, end);
            if (atEnd >= -Tie)
                return -1;
            return now <= Tie ? 0 : now / (now - atEnd);
        }

        /// <summary>At weight 1 the criterion alone counts, at weight 0 all others do.</summary>
        private double ScoreAt(int alternative, int end)
        {
            double own = Merits[alternative][Criterion];
            return end == 1 ? own : (Scores[alternative] - (Weight * own)) / (1 - Weight);
        }
    }
}
