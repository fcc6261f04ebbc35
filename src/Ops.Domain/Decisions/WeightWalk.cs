namespace Ops.Domain.Decisions;

/// <summary>
/// One weight on its way from the present value to 0 and to 1, the others keeping their proportions: how far the leader keeps the first place.
/// </summary>
/// <remarks>Where the order of two alternatives can change is known in closed form; between two such places the method ranks once.</remarks>
internal readonly struct WeightWalk
{
    private readonly DecisionMatrix _matrix;
    private readonly RankingMethod _method;
    private readonly double[] _others;
    private readonly double _weight;
    private readonly int _criterion;
    private readonly int _leader;
    private readonly IWeightPath _path;

    public WeightWalk(DecisionMatrix matrix, RankingMethod method, double[] weights, int criterion, int leader)
    {
        _matrix = matrix;
        _method = method;
        _weight = weights[criterion];
        _criterion = criterion;
        _leader = leader;
        _others = [.. weights];
        _others[criterion] = 0;
        double rest = _others.Sum();
        for (int j = 0; j < _others.Length; j++)
            _others[j] /= rest;
        _path =
            method == RankingMethod.Topsis
                ? new TopsisPath(matrix, _others, criterion, leader)
                : new VikorPath(matrix, _others, criterion, leader);
    }

    public WeightInterval ToInterval()
    {
        var (lower, below) = Limit(0);
        var (upper, above) = Limit(1);
        return new WeightInterval
        {
            Criterion = _matrix.Criteria[_criterion].Id,
            Weight = _weight,
            Lower = lower,
            Upper = upper,
            ChallengerBelow = below,
            ChallengerAbove = above,
        };
    }

    /// <summary>Goes piece by piece to the end; the first stretch on which another leads ends the way.</summary>
    private (double Weight, int? Challenger) Limit(int end)
    {
        double from = _weight;
        var crossings = new List<double>();
        foreach (double to in Ahead(_path.Breaks, end).Append(end))
        {
            crossings.Clear();
            _path.AddCrossings(Odds((from + to) / 2), crossings);
            foreach (double stop in Ahead(crossings, from, to).Append(to))
            {
                if (Overtaker((from + stop) / 2) is { } challenger)
                    return (from, challenger);
                from = stop;
            }
        }
        return (end, null);
    }

    private double[] Ahead(IReadOnlyList<double> odds, double end) => Ahead(odds, _weight, end);

    /// <summary>The weights of some odds that lie strictly between two weights, each once, in the order of the way.</summary>
    private static double[] Ahead(IReadOnlyList<double> odds, double from, double to)
    {
        var between = odds.Select(value => value / (1 + value)).Where(weight => weight > Math.Min(from, to) && weight < Math.Max(from, to));
        return [.. to > from ? between.Distinct().Order() : between.Distinct().OrderDescending()];
    }

    private static double Odds(double weight) => weight / (1 - weight);

    private int? Overtaker(double weight)
    {
        if (weight is 0 or 1)
            return null;
        double[] weights = [.. _others];
        for (int j = 0; j < weights.Length; j++)
            weights[j] *= 1 - weight;
        weights[_criterion] = weight;
        var ranks = _matrix.WithWeights(weights).RanksBy(_method);
        return ranks[_leader] == 1 ? null : ranks.IndexOf(1);
    }
}
