using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>A fact: a ticket as the report sees it.</summary>
/// <remarks>Two are equal when all parts are.</remarks>
public sealed record TicketRecord
{
    /// <summary>Creates a ticket that is still open.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="customer">The customer's key.</param>
    /// <param name="category">What it is about.</param>
    /// <param name="priority">Its priority.</param>
    /// <param name="created">When it came in.</param>
    /// <param name="reopenings">How often it was reopened; at least 0.</param>
    /// <param name="solution">How it was solved; null while it is open.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, a negative number.</exception>
    public TicketRecord(
        string id,
        string customer,
        string category,
        string priority,
        Instant created,
        int reopenings = 0,
        TicketSolution? solution = null
    )
    {
        Id = Guard.NotBlank(id, nameof(id));
        Customer = Guard.NotBlank(customer, nameof(customer));
        Category = Guard.NotBlank(category, nameof(category));
        Priority = Guard.NotBlank(priority, nameof(priority));
        Created = created;
        Reopenings = Guard.InRange(reopenings, 0, int.MaxValue, nameof(reopenings));
        Solution = solution;
    }

    /// <summary>Its key.</summary>
    public string Id { get; }

    /// <summary>The customer's key.</summary>
    public string Customer { get; }

    /// <summary>What it is about.</summary>
    public string Category { get; }

    /// <summary>Its priority.</summary>
    public string Priority { get; }

    /// <summary>When it came in.</summary>
    public Instant Created { get; }

    /// <summary>How often it was reopened.</summary>
    public int Reopenings { get; }

    /// <summary>How it was solved; null while it is open.</summary>
    public TicketSolution? Solution { get; }

    internal bool IsResolvedBefore(Instant end) => Solution is { } solution && solution.At < end;
}
