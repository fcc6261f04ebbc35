namespace Ops.Domain.Risks;

/// <summary>One figure of a portfolio, computed and simulated.</summary>
public sealed record ComparedFigure
{
    internal ComparedFigure(Phrase figure, double? exact, double simulated, double? standardErrors)
    {
        Figure = figure;
        Exact = exact;
        Simulated = simulated;
        StandardErrors = standardErrors;
    }

    /// <summary>What it is called.</summary>
    public Phrase Figure { get; }

    /// <summary>The computed figure; null where it is infinite or beyond the grid.</summary>
    public double? Exact { get; }

    /// <summary>The simulated figure.</summary>
    public double Simulated { get; }

    /// <summary>
    /// Simulated minus computed in standard errors of the simulation, after two steps of the grid are forgiven; null where the error is infinite. A right
    /// simulation is seldom outside ±3.
    /// </summary>
    public double? StandardErrors { get; }
}
