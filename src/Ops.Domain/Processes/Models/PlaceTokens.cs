namespace Ops.Domain.Processes;

/// <summary>The tokens of one place.</summary>
/// <remarks>Two are equal when place and number are. <c>default</c> has no place and is refused by a marking.</remarks>
public readonly record struct PlaceTokens
{
    /// <summary>Creates the number.</summary>
    /// <param name="place">The id of the place; not blank.</param>
    /// <param name="tokens">How many tokens; not negative.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id or a negative number.</exception>
    public PlaceTokens(string place, int tokens)
    {
        Place = Guard.NotBlank(place, nameof(place));
        Tokens = Guard.InRange(tokens, 0, int.MaxValue, nameof(tokens));
    }

    /// <summary>The id of the place.</summary>
    public string Place { get; }

    /// <summary>How many tokens.</summary>
    public int Tokens { get; }
}
