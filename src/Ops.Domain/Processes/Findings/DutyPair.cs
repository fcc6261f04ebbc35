namespace Ops.Domain.Processes;

/// <summary>A rule: two activities that one and the same resource must not do in a case (four eyes).</summary>
/// <remarks><c>default</c> is no rule and is refused where it is used.</remarks>
public readonly record struct DutyPair
{
    /// <summary>Creates a rule.</summary>
    /// <param name="first">The one activity.</param>
    /// <param name="second">The other.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank activity, or the same twice.</exception>
    public DutyPair(string first, string second)
    {
        First = Guard.NotBlank(first, nameof(first));
        Second = Guard.NotBlank(second, nameof(second));
        if (first == second)
            throw Faults.Invalid(nameof(second), $"'{second}' is both activities", "name two activities");
    }

    /// <summary>The one activity.</summary>
    public string? First { get; }

    /// <summary>The other.</summary>
    public string? Second { get; }
}
