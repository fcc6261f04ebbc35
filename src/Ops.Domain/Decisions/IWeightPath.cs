namespace Ops.Domain.Decisions;

/// <summary>Where the leader and a rival can change places while the odds of one weight, w/(1 − w), go from 0 to infinity.</summary>
internal interface IWeightPath
{
    /// <summary>The odds at which the formulas of the crossings change, in any order.</summary>
    IReadOnlyList<double> Breaks { get; }

    /// <summary>Adds the odds of all crossings by the formulas that hold at the given odds; some may lie beyond the next break.</summary>
    void AddCrossings(double odds, List<double> crossings);
}
