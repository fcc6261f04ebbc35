using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>What one team needs of another by a day.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class Dependency
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">Its name, unique on the board.</param>
    /// <param name="provider">Who delivers.</param>
    /// <param name="receiver">Who needs it; another team.</param>
    /// <param name="needBy">The day by which it is needed.</param>
    /// <param name="promised">The day that the provider names; null when none is named.</param>
    /// <param name="isConfirmed">Whether the provider stands by that day.</param>
    /// <param name="done">The day of delivery; null when it is not delivered.</param>
    /// <param name="after">Dependencies that come first; empty when there are none.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id or provider or receiver.</exception>
    public Dependency(
        string id,
        string provider,
        string receiver,
        LocalDate needBy,
        LocalDate? promised,
        bool isConfirmed,
        LocalDate? done,
        params ReadOnlySpan<string> after
    )
    {
        Id = Guard.NotBlank(id, nameof(id));
        Provider = Guard.NotBlank(provider, nameof(provider));
        Receiver = Guard.NotBlank(receiver, nameof(receiver));
        NeedBy = needBy;
        Promised = promised;
        IsConfirmed = isConfirmed;
        Done = done;
        After = [.. after];
    }

    /// <summary>Its name, unique on the board.</summary>
    public string Id { get; }

    /// <summary>Who delivers.</summary>
    public string Provider { get; }

    /// <summary>Who needs it.</summary>
    public string Receiver { get; }

    /// <summary>The day by which it is needed.</summary>
    public LocalDate NeedBy { get; }

    /// <summary>The day that the provider names.</summary>
    public LocalDate? Promised { get; }

    /// <summary>Whether the provider stands by that day.</summary>
    public bool IsConfirmed { get; }

    /// <summary>The day of delivery.</summary>
    public LocalDate? Done { get; }

    /// <summary>Dependencies that come first.</summary>
    public ImmutableArray<string> After { get; }
}
