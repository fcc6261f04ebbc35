namespace Ops.Domain.Improvement;

/// <summary>One voter's dots.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class DotBallot
{
    /// <summary>Creates the fact.</summary>
    /// <param name="voter">Who votes, once in a vote.</param>
    /// <param name="dots">The dots, each idea once.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank voter.</exception>
    public DotBallot(string voter, params ReadOnlySpan<IdeaDots> dots)
    {
        Voter = Guard.NotBlank(voter, nameof(voter));
        Dots = [.. dots];
    }

    /// <summary>Who votes, once in a vote.</summary>
    public string Voter { get; }

    /// <summary>The dots, each idea once.</summary>
    public ImmutableArray<IdeaDots> Dots { get; }
}
