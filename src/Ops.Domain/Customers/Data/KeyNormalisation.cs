namespace Ops.Domain.Customers;

/// <summary>How texts are made comparable before they are compared.</summary>
public enum KeyNormalisation
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Unicode NFKC, lower case, punctuation, symbols and separators as single spaces, ends trimmed. In a browser only ASCII texts can be.</summary>
    Text,

    /// <summary>As <see cref="Text"/>, without spaces.</summary>
    Key,
}
