namespace Ops.Domain.Processes;

/// <summary>What might be changed in a process: more people, a faster step, more cases, other shares.</summary>
/// <remarks>Two are equal when all parts are.</remarks>
public sealed record ScenarioChange
{
    private ScenarioChange() { }

    /// <summary>The step at which something changes; null where the change is for all cases.</summary>
    public string? Step { get; private init; }

    /// <summary>The step to which a share of its cases goes; null for other changes.</summary>
    public string? NextStep { get; private init; }

    /// <summary>By how many people the pool of the step grows; 0 for other changes.</summary>
    public int People { get; private init; }

    /// <summary>What the times of the step are multiplied by; 1 for other changes.</summary>
    public double TimeFactor { get; private init; } = 1;

    /// <summary>How many times as many cases come; 1 for other changes.</summary>
    public double Density { get; private init; } = 1;

    /// <summary>The new share of cases that go from the step to the next one; null for other changes.</summary>
    public double? Share { get; private init; }

    /// <summary>More people, or fewer, where a step is done: in the first shift of its pool, which may do other steps too.</summary>
    /// <param name="step">The step. A scenario refuses one that it does not have, or that needs nobody.</param>
    /// <param name="people">How many more; negative for fewer. At least one must be left.</param>
    /// <returns>The change.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank step.</exception>
    public static ScenarioChange MorePeopleAt(string step, int people = 1) =>
        new() { Step = Guard.NotBlank(step, nameof(step)), People = people };

    /// <summary>A step that takes less time.</summary>
    /// <param name="step">The step. A scenario refuses one that it does not have.</param>
    /// <param name="share">The share of its time that is saved: 0.2 for 20 % faster; below 1, negative for slower.</param>
    /// <returns>The change.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank step, or a share that is not below 1.</exception>
    public static ScenarioChange Faster(string step, double share)
    {
        Guard.NotBlank(step, nameof(step));
        if (Guard.Finite(share, nameof(share)) >= 1)
            throw Faults.Invalid(nameof(share), $"{Figures.Text(share)} leaves no time", "give a share below 1");
        return new ScenarioChange { Step = step, TimeFactor = 1 - share };
    }

    /// <summary>More cases of every class, by the same law.</summary>
    /// <param name="share">By which share: 0.15 for 15 % more; above −1, negative for fewer.</param>
    /// <returns>The change.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a share that is not above −1.</exception>
    public static ScenarioChange MoreArrivals(double share)
    {
        if (Guard.Finite(share, nameof(share)) <= -1)
            throw Faults.Invalid(nameof(share), $"{Figures.Text(share)} leaves no cases", "give a share above -1");
        return new ScenarioChange { Density = 1 + share };
    }

    /// <summary>Another share of cases that go from a step to a next one, such as less rework; the other shares keep their proportions.</summary>
    /// <param name="step">The step. A scenario refuses one that it does not have.</param>
    /// <param name="nextStep">The next step, one to which cases of the step go. A scenario refuses another one.</param>
    /// <param name="share">The new share, 0 to 1.</param>
    /// <returns>The change.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank step, or a share outside its range.</exception>
    public static ScenarioChange Reroute(string step, string nextStep, double share) =>
        new()
        {
            Step = Guard.NotBlank(step, nameof(step)),
            NextStep = Guard.NotBlank(nextStep, nameof(nextStep)),
            Share = Guard.Probability(share, nameof(share)),
        };
}
