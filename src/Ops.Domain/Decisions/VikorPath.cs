namespace Ops.Domain.Decisions;

/// <summary>
/// The crossings of VIKOR: with odds u and up to a common factor S is the line u g + s and R the larger of u g and r, so that between two breaks
/// (where two S, or two terms of R, are equal) the difference of two Q times both ranges is a quadratic in u.
/// </summary>
internal sealed class VikorPath : IWeightPath
{
    private readonly double[] _gaps;
    private readonly Line[] _benefit;
    private readonly double[] _regretOfOthers;
    private readonly int _leader;

    public VikorPath(DecisionMatrix matrix, double[] others, int criterion, int leader)
    {
        _leader = leader;
        int count = matrix.Alternatives;
        _gaps = new double[count];
        _benefit = new Line[count];
        _regretOfOthers = new double[count];
        var scale = MinMaxScale.Of(matrix);
        for (int i = 0; i < count; i++)
        {
            var row = matrix.Row(i);
            _gaps[i] = 1 - scale.Merit(row[criterion], criterion);
            double sum = 0;
            for (int j = 0; j < row.Length; j++)
            {
                // The moving criterion has no share among the others.
                double term = others[j] * (1 - scale.Merit(row[j], j));
                sum += term;
                _regretOfOthers[i] = Math.Max(_regretOfOthers[i], term);
            }
            _benefit[i] = new Line(_gaps[i], sum);
        }
        Breaks = FindBreaks();
    }

    public IReadOnlyList<double> Breaks { get; }

    public void AddCrossings(double odds, List<double> crossings)
    {
        var regret = new Line[_gaps.Length];
        for (int i = 0; i < regret.Length; i++)
            regret[i] = odds * _gaps[i] > _regretOfOthers[i] ? new Line(_gaps[i], 0) : new Line(0, _regretOfOthers[i]);
        var rangeOfBenefit = Range(_benefit, odds);
        var rangeOfRegret = Range(regret, odds);
        for (int rival = 0; rival < regret.Length; rival++)
        {
            if (rival == _leader)
                continue;
            var lead = ((_benefit[rival] - _benefit[_leader]) * rangeOfRegret) + ((regret[rival] - regret[_leader]) * rangeOfBenefit);
            lead.AddPositiveRoots(crossings);
        }
    }

    /// <summary>The worst less the best; where all are alike their share is 0, whatever it is divided by.</summary>
    private static Line Range(Line[] lines, double odds)
    {
        var range = lines.MaxBy(line => line.At(odds)) - lines.MinBy(line => line.At(odds));
        return range.At(odds) <= Vikor.Alike * (1 + odds) ? new Line(0, 1) : range;
    }

    private List<double> FindBreaks()
    {
        var breaks = new List<double>();
        for (int i = 0; i < _gaps.Length; i++)
        {
            for (int k = 0; k < _gaps.Length; k++)
            {
                Add(_regretOfOthers[k] / _gaps[i]);
                if (k > i)
                    Add((_benefit[k].Level - _benefit[i].Level) / (_benefit[i].Slope - _benefit[k].Slope));
            }
        }
        return breaks;

        void Add(double odds)
        {
            if (odds > 0 && double.IsFinite(odds))
                breaks.Add(odds);
        }
    }
}
