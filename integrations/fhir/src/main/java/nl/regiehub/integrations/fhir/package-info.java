/** How health care speaks FHIR R4: referrals, tasks and their answers. */
@NullMarked
package nl.regiehub.integrations.fhir;

import org.jspecify.annotations.NullMarked;
