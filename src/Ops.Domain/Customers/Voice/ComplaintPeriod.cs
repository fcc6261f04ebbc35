namespace Ops.Domain.Customers;

/// <summary>A fact: the complaints of a period, and how many contacts, orders or customers they came from.</summary>
/// <remarks>Two are equal when all parts are. <c>default</c> is a period without a name, complaints and contacts.</remarks>
public readonly record struct ComplaintPeriod
{
    private readonly string? _period;

    /// <summary>Creates the fact.</summary>
    /// <param name="period">The period's name.</param>
    /// <param name="complaints">The complaints; at least 0.</param>
    /// <param name="contacts">The contacts, orders or customers, in any unit; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name, a negative number, NaN or infinity.</exception>
    public ComplaintPeriod(string period, long complaints, double contacts)
    {
        _period = Guard.NotBlank(period, nameof(period));
        Complaints = Guard.InRange(complaints, 0, long.MaxValue, nameof(complaints));
        Contacts = Guard.NotNegative(contacts, nameof(contacts));
    }

    /// <summary>The period's name.</summary>
    public string Period => _period ?? "";

    /// <summary>The complaints.</summary>
    public long Complaints { get; }

    /// <summary>The contacts, orders or customers.</summary>
    public double Contacts { get; }
}
