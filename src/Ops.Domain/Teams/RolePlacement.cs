namespace Ops.Domain.Teams;

/// <summary>Who has a role in a <see cref="RoleFit"/>.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class RolePlacement
{
    internal RolePlacement() { }

    /// <summary>The role.</summary>
    public string Role { get; internal init; } = "";

    /// <summary>Who has it; null when nobody does.</summary>
    public string? Person { get; internal init; }

    /// <summary>How well the person fits; null when nobody has the role.</summary>
    public double? Fit { get; internal init; }

    /// <summary>Who meets every must of the role; ordinal.</summary>
    public ImmutableArray<string> Eligible { get; internal init; }
}
