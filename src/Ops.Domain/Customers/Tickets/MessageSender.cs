namespace Ops.Domain.Customers;

/// <summary>Who wrote a message on a ticket.</summary>
public enum MessageSender
{
    /// <summary>The customer.</summary>
    Customer = 0,

    /// <summary>A person who answers.</summary>
    Agent,

    /// <summary>A machine: automatic replies answer nobody.</summary>
    System,
}
