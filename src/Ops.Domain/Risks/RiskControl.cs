namespace Ops.Domain.Risks;

/// <summary>A control of a risk: how good it is by design, how well it is operated, and how much of the risk it covers (控制措施).</summary>
public sealed record RiskControl
{
    /// <summary>Creates a control.</summary>
    /// <param name="id">Its id, unique in its list.</param>
    /// <param name="kind">Where it works.</param>
    /// <param name="design">What share it would stop if always operated as designed, 0 to 1.</param>
    /// <param name="operation">How often it is operated as designed, 0 to 1; from control tests.</param>
    /// <param name="coverage">What share of the risk it reaches, 0 to 1.</param>
    /// <param name="group">
    /// Controls of one kind with one group fail together (one team, one system, one piece of evidence): only the most effective counts. Null: it
    /// fails independently of all others.
    /// </param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id, a kind that is not defined, a share outside [0, 1], NaN.
    /// </exception>
    public RiskControl(string id, ControlKind kind, double design, double operation, double coverage, string? group = null)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Kind = Guard.Defined(kind, nameof(kind));
        Design = Guard.Probability(design, nameof(design));
        Operation = Guard.Probability(operation, nameof(operation));
        Coverage = Guard.Probability(coverage, nameof(coverage));
        Group = group;
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Where it works.</summary>
    public ControlKind Kind { get; }

    /// <summary>What share it would stop if always operated as designed.</summary>
    public double Design { get; }

    /// <summary>How often it is operated as designed.</summary>
    public double Operation { get; }

    /// <summary>What share of the risk it reaches.</summary>
    public double Coverage { get; }

    /// <summary>What it fails together with; null for nothing.</summary>
    public string? Group { get; }

    /// <summary>Design × operation × coverage, 0 to 1.</summary>
    public double Effectiveness => Design * Operation * Coverage;
}
