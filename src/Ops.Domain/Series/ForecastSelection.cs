namespace Ops.Domain.Series;

/// <summary>Candidates compared on one series.</summary>
/// <remarks>Makes no claim of equality.</remarks>
public sealed class ForecastSelection : IExplainable
{
    private const double TieTolerance = 1e-12;

    private readonly Phrase _criterion;

    private ForecastSelection(Phrase criterion, List<(ForecastScore Score, double Key)> scores)
    {
        if (scores.TrueForAll(score => double.IsPositiveInfinity(score.Key)))
            throw Faults.Insufficient(
                "candidates",
                "the series is too short for every candidate",
                "give a longer series or simpler candidates"
            );
        _criterion = criterion;
        Scores = [.. scores.Select(score => score.Score)];
        // Insertion keeps the given order among ties, which a difference within rounding is.
        var order = new List<(ForecastScore Score, double Key)>();
        foreach (var score in scores)
        {
            int at = order.Count;
            while (at > 0 && IsBelow(score.Key, order[at - 1].Key))
                at--;
            order.Insert(at, score);
        }
        Ranking = [.. order.Select(score => score.Score.Id)];
    }

    /// <summary>The scores in the order in which the candidates were given.</summary>
    public ImmutableArray<ForecastScore> Scores { get; }

    /// <summary>The candidates, best first; ties in the given order, what cannot be computed last.</summary>
    public ImmutableArray<string> Ranking { get; }

    /// <summary>The best candidate.</summary>
    public string Selected => Ranking[0];

    /// <summary>Compares methods by their errors in a rolling evaluation.</summary>
    /// <param name="values">The series in time order.</param>
    /// <param name="candidates">The methods, at least one.</param>
    /// <param name="criterion">The error to compare.</param>
    /// <param name="firstOrigin">How many values the first stretch ends after, at least 1.</param>
    /// <param name="horizon">How many periods ahead to forecast at most, at least 1.</param>
    /// <returns>Scores and ranking; a method for which the series is too short has no score and ranks last.</returns>
    /// <exception cref="OpsException">
    /// As <see cref="RollingOrigin.Of"/>; <see cref="FaultCode.EmptyInput"/>: no candidate. <see cref="FaultCode.DuplicateKey"/>: a name twice.
    /// <see cref="FaultCode.InsufficientData"/>: no candidate can be computed.
    /// </exception>
    public static ForecastSelection ByRollingOrigin(
        ReadOnlySpan<double> values,
        IReadOnlyList<ForecastCandidate> candidates,
        ForecastCriterion criterion,
        int firstOrigin,
        int horizon
    )
    {
        Guard.NotEmpty(values, nameof(values));
        CheckIds(Guard.NotNull(candidates, nameof(candidates)).Select(candidate => candidate.Id));
        Guard.Defined(criterion, nameof(criterion));
        var scores = new List<(ForecastScore, double)>();
        foreach (var candidate in candidates)
        {
            double? value = null;
            try
            {
                var past = RollingOrigin.Of(values, candidate.Method, firstOrigin, horizon);
                value = criterion == ForecastCriterion.MeanAbsoluteError ? past.OverallMeanAbsoluteError : past.OverallRootMeanSquaredError;
            }
            catch (OpsException exception) when (exception.Code == FaultCode.InsufficientData)
            {
                // Too short for this candidate: no score, and the others go on.
            }
            scores.Add((new ForecastScore(candidate.Id, value), value ?? double.PositiveInfinity));
        }
        var name =
            criterion == ForecastCriterion.MeanAbsoluteError
                ? new Phrase("mean absolute error", "平均绝对误差")
                : new Phrase("root mean squared error", "均方根误差");
        return new ForecastSelection(name, scores);
    }

    /// <summary>Compares exponential smoothing models by AICc.</summary>
    /// <param name="values">The series in time order.</param>
    /// <param name="candidates">The models, at least one.</param>
    /// <param name="period">Periods to a cycle; 1 without a season.</param>
    /// <returns>
    /// Scores and ranking. A model for which the series is too short has no score and ranks last; one that meets every value exactly has
    /// no score either and ranks first.
    /// </returns>
    /// <exception cref="OpsException">
    /// As <see cref="Ets.Fit"/>; <see cref="FaultCode.EmptyInput"/>: no candidate. <see cref="FaultCode.DuplicateKey"/>: a name twice.
    /// <see cref="FaultCode.InsufficientData"/>: no candidate can be computed.
    /// </exception>
    public static ForecastSelection ByAicc(ReadOnlySpan<double> values, IReadOnlyList<EtsCandidate> candidates, int period = 1)
    {
        Guard.NotEmpty(values, nameof(values));
        CheckIds(Guard.NotNull(candidates, nameof(candidates)).Select(candidate => candidate.Id));
        var scores = new List<(ForecastScore, double)>();
        foreach (var candidate in candidates)
        {
            double? value = null;
            double key = double.PositiveInfinity;
            try
            {
                value = Ets.Fit(values, candidate.Specification, period).Aicc;
                key = value ?? double.NegativeInfinity;
            }
            catch (OpsException exception) when (exception.Code == FaultCode.InsufficientData)
            {
                // Too short for this candidate: no score, and the others go on.
            }
            scores.Add((new ForecastScore(candidate.Id, value), key));
        }
        return new ForecastSelection(new Phrase("AICc", "AICc"), scores);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Selected candidate", "选定候选"),
            Selected,
            Phrase.Of($"least {_criterion.English}", $"{_criterion.Chinese} 最小"),
            default,
            [.. Scores.Select(score => Explanation.Of(Phrase.Of($"{score.Id}"), score.Value))]
        );

    private static bool IsBelow(double left, double right)
    {
        if (!double.IsFinite(left) || !double.IsFinite(right))
            return left < right;
        return left < right - (TieTolerance * Math.Max(Math.Abs(left), Math.Abs(right)));
    }

    private static void CheckIds(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (!seen.Add(Guard.NotNull(id, "candidates")))
                throw Faults.Duplicate("candidates", id);
        }
        if (seen.Count == 0)
            throw Faults.Empty("candidates", "give at least one candidate");
    }
}
