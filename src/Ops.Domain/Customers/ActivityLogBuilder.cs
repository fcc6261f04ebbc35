using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>Collects activity and makes the log.</summary>
/// <remarks>Mutable and meant for one thread; the log it makes is immutable.</remarks>
public sealed class ActivityLogBuilder
{
    private readonly NameTable _names = new();
    private readonly List<int> _customers = [];
    private readonly List<int> _months = [];

    internal ActivityLogBuilder() { }

    /// <summary>How many entries have been added.</summary>
    public int Count => _customers.Count;

    /// <summary>Adds an entry.</summary>
    /// <param name="customer">The customer; not blank.</param>
    /// <param name="month">The month, in the ISO calendar.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name, a month of another calendar.</exception>
    public ActivityLogBuilder Add(string customer, YearMonth month)
    {
        Guard.NotBlank(customer, nameof(customer));
        ActivityLog.CheckIso(month, nameof(month));
        _customers.Add(_names.IndexOf(customer));
        _months.Add(ActivityLog.Number(month));
        return this;
    }

    /// <summary>The log of what has been added so far.</summary>
    /// <returns>The log.</returns>
    public ActivityLog ToLog() => new(_names.ToImmutable(), [.. _customers], [.. _months]);
}
