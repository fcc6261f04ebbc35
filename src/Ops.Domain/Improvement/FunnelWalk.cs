using NodaTime;

namespace Ops.Domain.Improvement;

/// <summary>The way of one idea through the gates.</summary>
internal sealed class FunnelWalk(FunnelIdea idea, int gates)
{
    private readonly int?[] _days = new int?[gates];
    private LocalDate _since = idea.Raised;
    private LocalDate _last = idea.Raised;
    private GateVerdict? _told;
    private GateVerdict? _verdict;
    private decimal? _score;
    private int _next;

    public FunnelIdea Idea { get; } = idea;

    /// <summary>The gate before which the idea stands; the number of gates when it is through.</summary>
    public int Reached { get; private set; }

    public bool IsKilled => _verdict == GateVerdict.Kill;

    /// <summary>How long the idea stood before a gate; null when the gate has not decided for good.</summary>
    public int? DaysAt(int gate) => _days[gate];

    /// <summary>Takes a review; one dated after <paramref name="asOf"/> is checked, but not known yet.</summary>
    public void Take(GateReview review, StageGate gate, int at, LocalDate asOf, string place)
    {
        decimal score = Judge(review, gate, at, place);
        _last = review.On;
        _told = review.Verdict;
        _next += review.Verdict == GateVerdict.Go ? 1 : 0;
        if (review.On > asOf)
            return;
        _verdict = review.Verdict;
        _score = score;
        if (review.Verdict is GateVerdict.Go or GateVerdict.Kill)
        {
            _days[at] = Period.DaysBetween(_since, review.On);
            _since = review.On;
        }
        Reached = _next;
    }

    public IdeaStage Stage(StageGate[] order) =>
        new()
        {
            Idea = Idea.Id,
            Gate = Reached < order.Length ? order[Reached].Id : null,
            Verdict = _verdict,
            Score = _score,
            Since = _since,
        };

    private decimal Judge(GateReview review, StageGate gate, int at, string place)
    {
        var scores = Scores(review, gate, place);
        if (_told == GateVerdict.Kill || _next == gates)
            throw Faults.NotOrdered(place, $"'{review.Idea}' has come to its end", "raise it as a new idea");
        if (at != _next)
            throw Faults.NotOrdered(place, $"'{gate.Id}' is not the next gate of '{review.Idea}'", "take the gates in order");
        if (review.On < _last)
            throw Faults.NotOrdered(
                place,
                $"{Figures.Text(review.On)} lies before {Figures.Text(_last)}",
                "give the reviews of an idea in the order in which they happened"
            );
        decimal sum = 0;
        decimal weights = 0;
        foreach (var criterion in gate.Criteria)
        {
            if (!scores.TryGetValue(criterion.Id, out decimal score))
                throw Faults.Insufficient($"{place}.{criterion.Id}", "the criterion has no score", "score every criterion of the gate");
            if (review.Verdict == GateVerdict.Go && score < criterion.Minimum)
                throw Faults.Invalid(
                    $"{place}.{criterion.Id}",
                    $"{Figures.Text(score)} is below the minimum {Figures.Text(criterion.Minimum)}",
                    "hold, recycle or kill"
                );
            sum += criterion.Weight * score;
            weights += criterion.Weight;
        }
        if (review.Verdict == GateVerdict.Go && sum < gate.Threshold * weights)
            throw Faults.Invalid(
                place,
                $"the score {Figures.Text(sum / weights)} is below the threshold {Figures.Text(gate.Threshold)}",
                "hold, recycle or kill"
            );
        return sum / weights;
    }

    private static Dictionary<string, decimal> Scores(GateReview review, StageGate gate, string place)
    {
        var scores = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var score in review.Scores)
        {
            if (!scores.TryAdd(score.Criterion, score.Score))
                throw Faults.Duplicate($"{place}.scores", score.Criterion);
        }
        foreach (var score in review.Scores)
        {
            if (!gate.Criteria.Any(criterion => criterion.Id == score.Criterion))
                throw Faults.Unknown($"{place}.scores", score.Criterion, "score the criteria of the gate");
        }
        foreach (var score in review.Scores)
            Guard.InRange(score.Score, 0, 1, $"{place}.{score.Criterion}");
        return scores;
    }
}
