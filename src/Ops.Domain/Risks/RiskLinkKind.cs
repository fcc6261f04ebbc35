namespace Ops.Domain.Risks;

/// <summary>What a risk is linked to.</summary>
public enum RiskLinkKind
{
    /// <summary>A goal that it endangers.</summary>
    Goal = 0,

    /// <summary>A budget that would bear the loss.</summary>
    Budget,

    /// <summary>A process in which it arises.</summary>
    Process,

    /// <summary>A project that it endangers.</summary>
    Project,

    /// <summary>A control that holds it down.</summary>
    Control,

    /// <summary>An indicator that warns of it.</summary>
    Indicator,
}
