namespace Ops.Domain.Reviews;

/// <summary>For whom a review is: management, the head of a unit, the owner of a module.</summary>
/// <remarks>Two are equal when all parts are.</remarks>
public sealed record ReviewAudience
{
    private ReviewAudience() { }

    /// <summary>How many of the most urgent findings are shown; null for all.</summary>
    public int? Top { get; private init; }

    /// <summary>The key of the unit whose branch is shown; null for all units.</summary>
    public string? Head { get; private init; }

    /// <summary>The module that is shown; null for all.</summary>
    public ReviewModule? Module { get; private init; }

    /// <summary>Management: the most urgent findings, what to do next, and where money and service disagree; no table of single figures.</summary>
    /// <param name="top">How many findings; at least 1, default 10.</param>
    /// <returns>The audience.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: less than 1.</exception>
    public static ReviewAudience Management(int top = 10) => new() { Top = Guard.InRange(top, 1, int.MaxValue, nameof(top)) };

    /// <summary>The head of a unit: that unit and all under it, nothing of the others.</summary>
    /// <param name="unit">The unit's key.</param>
    /// <returns>The audience.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public static ReviewAudience HeadOf(string unit) => new() { Head = Guard.NotBlank(unit, nameof(unit)) };

    /// <summary>The owner of a module: its section and what was found about its figures, of all units.</summary>
    /// <param name="module">The module.</param>
    /// <returns>The audience.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an undefined module.</exception>
    public static ReviewAudience OwnerOf(ReviewModule module) => new() { Module = Guard.Defined(module, nameof(module)) };

    /// <summary>The module to which a figure belongs, by the kind in its id; null for a kind of the caller's own.</summary>
    internal static ReviewModule? ModuleOf(string figure) =>
        figure.AsSpan(0, Math.Max(0, figure.IndexOf(':', StringComparison.Ordinal))) switch
        {
            "goal" or "objective" or "initiative" => ReviewModule.Goals,
            "kpi" => ReviewModule.Measures,
            "budget" or "outlook" => ReviewModule.Money,
            "service" or "cause" or "theme" => ReviewModule.Services,
            "process" => ReviewModule.Processes,
            "risk" => ReviewModule.Risks,
            "team" or "coordination" => ReviewModule.Teams,
            "market" => ReviewModule.Markets,
            "improvement" => ReviewModule.Improvements,
            _ => null,
        };

    /// <summary>True if the audience is shown the section of a module; null for a section that belongs to none.</summary>
    internal bool Shows(ReviewModule? module) => Top is null && (Module is null || module is null || module == Module);
}
