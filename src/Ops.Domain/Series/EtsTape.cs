namespace Ops.Domain.Series;

/// <summary>One series, the initial states to start from, and what a run leaves behind: the only memory that a fit works in.</summary>
internal sealed class EtsTape(double[] values, int seasonLength)
{
    public readonly double[] Values = values;
    public readonly double[] Levels = new double[values.Length];
    public readonly double[] Growths = new double[values.Length];
    public readonly double[] Seasons = new double[values.Length];
    public readonly double[] Errors = new double[values.Length];
    public readonly double[] Fitted = new double[values.Length];

    /// <summary>In time order: [0] applies to the first value.</summary>
    public readonly double[] InitialSeasonal = new double[seasonLength];

    /// <summary>By phase: slot i holds the season of values i, i + m, …</summary>
    public readonly double[] Slots = new double[seasonLength];
    public readonly double[] SeasonalAdjoint = new double[seasonLength];

    public double InitialLevel;
    public double InitialGrowth;
    public double Level;
    public double Growth;
    public double Squares;
    public double Logarithms;
    public double LevelAdjoint;
    public double GrowthAdjoint;
}
