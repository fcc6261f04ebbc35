namespace Ops.Domain;

/// <summary>Collects the faults of many rows, so that a caller learns of all of them at once instead of one per attempt.</summary>
/// <remarks>Mutable and meant for one operation on one thread.</remarks>
public sealed class FaultReport
{
    private readonly List<Fault> _faults = [];

    /// <summary>True while nothing has been found wrong.</summary>
    public bool IsClean => _faults.Count == 0;

    /// <summary>How many faults have been found.</summary>
    public int Count => _faults.Count;

    /// <summary>The faults found so far, in the order in which they were added.</summary>
    public ImmutableArray<Fault> Faults => [.. _faults];

    /// <summary>Adds a fault.</summary>
    /// <param name="fault">The fault.</param>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _faults.Add(fault);
    }

    /// <summary>Adds a fault from its parts.</summary>
    /// <param name="code">The kind of fault.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="remedy">What to do.</param>
    public void Add(FaultCode code, string place, string message, string remedy) => _faults.Add(new Fault(code, place, message, remedy));

    /// <summary>Adds all faults of an exception that a row raised.</summary>
    /// <param name="exception">The exception.</param>
    public void Add(OpsException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _faults.AddRange(exception.Faults);
    }

    /// <summary>Throws if anything was found wrong.</summary>
    /// <exception cref="OpsException">At least one fault was added; the exception carries all of them.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new OpsException(Faults);
    }
}
