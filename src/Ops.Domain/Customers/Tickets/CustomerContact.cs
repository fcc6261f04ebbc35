using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>A fact: a customer got in touch about something.</summary>
/// <remarks>Two are equal when all parts are. <c>default</c> is a contact without names at the Unix epoch.</remarks>
public readonly record struct CustomerContact
{
    private readonly string? _id;
    private readonly string? _customer;
    private readonly string? _category;

    /// <summary>Creates a contact.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="customer">The customer's key.</param>
    /// <param name="category">What it is about, a category of a closed list.</param>
    /// <param name="at">When.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public CustomerContact(string id, string customer, string category, Instant at)
    {
        _id = Guard.NotBlank(id, nameof(id));
        _customer = Guard.NotBlank(customer, nameof(customer));
        _category = Guard.NotBlank(category, nameof(category));
        At = at;
    }

    /// <summary>Its key.</summary>
    public string Id => _id ?? "";

    /// <summary>The customer's key.</summary>
    public string Customer => _customer ?? "";

    /// <summary>What it is about.</summary>
    public string Category => _category ?? "";

    /// <summary>When.</summary>
    public Instant At { get; }
}
