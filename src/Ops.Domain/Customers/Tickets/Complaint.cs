namespace Ops.Domain.Customers;

/// <summary>A fact: a complaint (投诉) with its history.</summary>
/// <remarks>Immutable; holds a list and makes no claim of value equality. Its reopenings and escalations are read from the steps.</remarks>
public sealed class Complaint
{
    /// <summary>Creates a complaint.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="customer">The customer's key.</param>
    /// <param name="channel">How it came in, from the caller's closed list: telephone, letter, branch.</param>
    /// <param name="category">What it is about, from the caller's closed list.</param>
    /// <param name="severity">How grave it is.</param>
    /// <param name="steps">Its stages in order of time, the receipt first.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank key, no such severity, a first step that is no receipt, a second receipt.
    /// <see cref="FaultCode.EmptyInput"/>: no step. <see cref="FaultCode.NotOrdered"/>: times that fall.
    /// </exception>
    public Complaint(
        string id,
        string customer,
        string channel,
        string category,
        ComplaintSeverity severity,
        params ReadOnlySpan<ComplaintStep> steps
    )
    {
        Id = Guard.NotBlank(id, nameof(id));
        Customer = Guard.NotBlank(customer, nameof(customer));
        Channel = Guard.NotBlank(channel, nameof(channel));
        Category = Guard.NotBlank(category, nameof(category));
        Severity = Guard.Defined(severity, nameof(severity));
        ComplaintProgress.Check(steps);
        Steps = [.. steps];
    }

    /// <summary>Its key.</summary>
    public string Id { get; }

    /// <summary>The customer's key.</summary>
    public string Customer { get; }

    /// <summary>How it came in.</summary>
    public string Channel { get; }

    /// <summary>What it is about.</summary>
    public string Category { get; }

    /// <summary>How grave it is.</summary>
    public ComplaintSeverity Severity { get; }

    /// <summary>Its stages in order of time, the receipt first.</summary>
    public ImmutableArray<ComplaintStep> Steps { get; }
}
