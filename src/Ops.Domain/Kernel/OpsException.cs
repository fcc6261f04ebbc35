namespace Ops.Domain;

/// <summary>Bad data was handed to the library. Carries every fault that was found, each with code, place and remedy.</summary>
/// <remarks>
/// The only exception that the library throws on account of its input. Operations over many rows collect all faults in a
/// <see cref="FaultReport"/> and throw once.
/// </remarks>
public sealed class OpsException : ArgumentException
{
    /// <summary>Creates the exception for one fault.</summary>
    /// <param name="fault">The fault.</param>
    public OpsException(Fault fault)
        : this([fault ?? throw new ArgumentNullException(nameof(fault))]) { }

    /// <summary>Creates the exception for one or more faults.</summary>
    /// <param name="faults">The faults in the order in which they were found; at least one.</param>
    public OpsException(ImmutableArray<Fault> faults)
        : base(Describe(faults))
    {
        Faults = faults;
    }

    /// <summary>All faults, in the order in which they were found; never empty.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>The code of the first fault.</summary>
    public FaultCode Code => Faults[0].Code;

    /// <summary>The place of the first fault.</summary>
    public string Place => Faults[0].Place;

    /// <summary>The remedy for the first fault.</summary>
    public string Remedy => Faults[0].Remedy;

    private static string Describe(ImmutableArray<Fault> faults)
    {
        if (faults.IsDefaultOrEmpty)
            throw new ArgumentException("An OpsException needs at least one fault.", nameof(faults));
        return faults.Length == 1 ? faults[0].ToString() : $"{faults.Length} faults: " + string.Join(" | ", faults);
    }
}
