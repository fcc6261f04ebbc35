namespace Ops.Domain.Risks;

/// <summary>A service that must run again before something it depends on must.</summary>
public sealed record InconsistentTarget
{
    internal InconsistentTarget(string id, string dependsOn)
    {
        Id = id;
        DependsOn = dependsOn;
    }

    /// <summary>The service.</summary>
    public string Id { get; }

    /// <summary>What it depends on, with the longer objective.</summary>
    public string DependsOn { get; }
}
