namespace Ops.Domain.Customers;

/// <summary>How often a category comes back.</summary>
/// <param name="Category">The category.</param>
/// <param name="Contacts">Its contacts.</param>
/// <param name="Repeats">Those that repeat an earlier one.</param>
public sealed record CategoryRepeats(string Category, int Contacts, int Repeats)
{
    /// <summary>Repeats / contacts.</summary>
    public double Share => (double)Repeats / Contacts;
}
