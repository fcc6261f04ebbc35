namespace Ops.Domain.Decisions;

/// <summary>
/// The crossings of TOPSIS: with odds u both squared distances of an alternative are u² x + y up to a common factor, and two closenesses are
/// equal where the ratios of these distances are: one quadratic in u² for each rival.
/// </summary>
internal sealed class TopsisPath : IWeightPath
{
    private readonly Line[] _toBest;
    private readonly Line[] _toWorst;
    private readonly int _leader;

    public TopsisPath(DecisionMatrix matrix, double[] others, int criterion, int leader)
    {
        _leader = leader;
        _toBest = new Line[matrix.Alternatives];
        _toWorst = new Line[matrix.Alternatives];
        for (int j = 0; j < others.Length; j++)
        {
            double[] column = Column(matrix, j);
            double best = column.Max();
            double worst = column.Min();
            double square = j == criterion ? 1 : others[j] * others[j];
            for (int i = 0; i < column.Length; i++)
            {
                Add(ref _toBest[i], square * (best - column[i]) * (best - column[i]), j == criterion);
                Add(ref _toWorst[i], square * (column[i] - worst) * (column[i] - worst), j == criterion);
            }
        }
    }

    public IReadOnlyList<double> Breaks => [];

    public void AddCrossings(double odds, List<double> crossings)
    {
        var squares = new List<double>();
        for (int rival = 0; rival < _toBest.Length; rival++)
        {
            if (rival == _leader)
                continue;
            var lead = (_toWorst[_leader] * _toBest[rival]) - (_toWorst[rival] * _toBest[_leader]);
            lead.AddPositiveRoots(squares);
        }
        crossings.AddRange(squares.Select(Math.Sqrt));
    }

    /// <summary>A column on the scale of its length, turned so that higher is better.</summary>
    private static double[] Column(DecisionMatrix matrix, int criterion)
    {
        var column = new double[matrix.Alternatives];
        double largest = 0;
        for (int i = 0; i < column.Length; i++)
        {
            column[i] = matrix.Row(i)[criterion];
            largest = Math.Max(largest, Math.Abs(column[i]));
        }
        double sum = 0;
        foreach (double value in column)
            sum += value / largest * (value / largest);
        double length = largest * Math.Sqrt(sum);
        double sign = matrix.Criteria[criterion].Direction == Direction.HigherIsBetter ? 1 : -1;
        for (int i = 0; i < column.Length; i++)
            column[i] = sign * column[i] / length;
        return column;
    }

    private static void Add(ref Line line, double value, bool moving) =>
        line = moving ? new Line(line.Slope + value, line.Level) : new Line(line.Slope, line.Level + value);
}
