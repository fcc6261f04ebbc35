namespace Ops.Domain.Numerics;

/// <summary>Cox's partial log-likelihood with its slope and information, in one pass from the longest duration to the shortest.</summary>
internal sealed class CoxLikelihood(CoxDesign design, CoxTies ties)
{
    private readonly int _columns = design.Columns;
    private readonly double[] _predictors = new double[design.Times.Length];
    private readonly double[] _risk = new double[1 + design.Columns + (design.Columns * design.Columns)];
    private readonly double[] _lost = new double[1 + design.Columns + (design.Columns * design.Columns)];
    private readonly double[] _mean = new double[design.Columns];

    public double[] Score { get; } = new double[design.Columns];

    public double[] Information { get; } = new double[design.Columns * design.Columns];

    public double Evaluate(ReadOnlySpan<double> coefficients)
    {
        double top = double.NegativeInfinity;
        for (int i = 0; i < _predictors.Length; i++)
        {
            double sum = 0;
            for (int j = 0; j < _columns; j++)
                sum += design.Rows[(i * _columns) + j] * coefficients[j];
            _predictors[i] = sum;
            top = Math.Max(top, sum);
        }
        Array.Clear(_risk);
        Array.Clear(Score);
        Array.Clear(Information);
        double value = 0;
        for (int first = 0; first < _predictors.Length; )
        {
            double time = design.Times[first];
            Array.Clear(_lost);
            int lost = 0;
            for (; first < _predictors.Length && design.Times[first] == time; first++)
            {
                double weight = Math.Exp(_predictors[first] - top);
                Add(_risk, first, weight);
                if (!design.Events[first])
                    continue;
                lost++;
                Add(_lost, first, weight);
                value += _predictors[first] - top;
                for (int j = 0; j < _columns; j++)
                    Score[j] += design.Rows[(first * _columns) + j];
            }
            for (int k = 0; k < lost; k++)
                value -= Event(ties == CoxTies.Efron ? (double)k / lost : 0);
        }
        return value;
    }

    private void Add(double[] sums, int row, double weight)
    {
        var x = design.Rows.AsSpan(row * _columns, _columns);
        sums[0] += weight;
        for (int i = 0; i < x.Length; i++)
        {
            double part = weight * x[i];
            sums[1 + i] += part;
            for (int j = 0; j <= i; j++)
                sums[1 + _columns + (i * _columns) + j] += part * x[j];
        }
    }

    /// <summary>ln of the risk set's weight, with a share of the lost taken out of it.</summary>
    private double Event(double gone)
    {
        double total = _risk[0] - (gone * _lost[0]);
        for (int i = 0; i < _columns; i++)
        {
            _mean[i] = (_risk[1 + i] - (gone * _lost[1 + i])) / total;
            Score[i] -= _mean[i];
            for (int j = 0; j <= i; j++)
            {
                int at = (i * _columns) + j;
                double part = ((_risk[1 + _columns + at] - (gone * _lost[1 + _columns + at])) / total) - (_mean[i] * _mean[j]);
                Information[at] += part;
                if (i != j)
                    Information[(j * _columns) + i] += part;
            }
        }
        return Math.Log(total);
    }
}
