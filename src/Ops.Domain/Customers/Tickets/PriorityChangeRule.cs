namespace Ops.Domain.Customers;

/// <summary>From when a ticket is measured by its new priority.</summary>
public enum PriorityChangeRule
{
    /// <summary>From its creation, with the new target and calendar; earlier pauses stay pauses.</summary>
    FromCreation = 0,

    /// <summary>From the change on.</summary>
    FromChange,
}
