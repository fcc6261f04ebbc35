namespace Ops.Domain.Decisions;

/// <summary>Where a figure stands between the worst (0) and the best (1) of its column.</summary>
internal sealed class MinMaxScale
{
    private readonly double[] _worst;
    private readonly double[] _range;

    private MinMaxScale(double[] worst, double[] range)
    {
        _worst = worst;
        _range = range;
    }

    public static MinMaxScale Of(DecisionMatrix matrix)
    {
        int columns = matrix.Criteria.Length;
        var (low, high) = ColumnFigures.Extremes(matrix);
        var worst = new double[columns];
        var range = new double[columns];
        for (int j = 0; j < columns; j++)
        {
            if (low[j] == high[j])
                throw Faults.ZeroDenominator(
                    $"criterion '{matrix.Criteria[j].Id}'",
                    $"all alternatives have {Figures.Text(low[j])}",
                    "leave the criterion out: it decides nothing"
                );
            bool higher = matrix.Criteria[j].Direction == Direction.HigherIsBetter;
            worst[j] = higher ? low[j] : high[j];
            range[j] = higher ? high[j] - low[j] : low[j] - high[j];
        }
        return new MinMaxScale(worst, range);
    }

    public double Merit(double value, int column) => (value - _worst[column]) / _range[column];
}
