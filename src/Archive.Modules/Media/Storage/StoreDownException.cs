using Archive.Kernel.Pages;

namespace Archive.Modules.Media.Storage;

/// <summary>The store of originals does not answer. Nothing was lost: what was not acknowledged can be sent again.</summary>
public sealed class StoreDownException(TimeSpan retryAfter, Exception? cause = null)
    : UnavailableException("存放原件的地方暂时没有回应。", retryAfter, cause);
